import { papersHandlers } from '../papers'
import type { Handlers } from '../platform/request'

/** What the function `papers` answers. */
export const paperHandlers: Pick<Handlers, 'papers'> = { papers: papersHandlers }
