import { rmSync } from 'node:fs'
import { dropScratch } from './scratch'

/** Jest's global tear-down: what this run prepared goes with it. */
export default function tearDown(): void {
  rmSync(process.env.PREPARED_DATA!, { recursive: true, force: true })
  dropScratch()
}
