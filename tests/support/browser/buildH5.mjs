import { buildApp } from '../../../scripts/buildApp.mjs'
import { onceForSources } from '../../../scripts/stamp.mjs'

/** A process of its own, because jest would not load these ES modules. */
await onceForSources('h5', () => buildApp('h5', { quiet: true }))
