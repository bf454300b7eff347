import { beijingClock, beijingDay } from '../../../../src/contract/days'
import type { Asking } from '../kind'

const minute = (at: string): string => `${beijingDay(at)} ${beijingClock(at)}`

/** The line under everything made: when, by whom, and as the records stood then. */
export const madeLine = ({ request: { at, actor } }: Asking): string =>
  `生成时间 ${minute(at)}　生成人 ${actor.name}　数据截至 ${minute(at)}`
export const madeOn = ({ request }: Asking): string => `制表日期：${beijingDay(request.at)}`
