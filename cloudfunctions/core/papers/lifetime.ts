import { addMinutes } from '../../../src/contract/days'
import { paperHours } from '../../../src/contract/papersWords'
import type { PaperDoc } from './store'

/** Its files are swept with what was uploaded and came to nothing; nobody is given an address any more. */
export const isGone = ({ takenAt }: Pick<PaperDoc, 'takenAt'>, at: string): boolean =>
  addMinutes(takenAt, paperHours * 60) <= at
