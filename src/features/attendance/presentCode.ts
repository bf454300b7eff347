import { clockToleranceSeconds } from '../../contract/codes'

interface ClockState {
  /** Sign of trouble: `off` the code is not shown, `doubtful` it is shown by the server's time with a word of warning. */
  state: 'right' | 'off' | 'doubtful'
  words: string
}

/**
 * @param offset how far the server is ahead of this phone, ms; undefined when no answer ever came
 */
export function clockState(offset: number | undefined, online: boolean): ClockState {
  if (offset === undefined || Math.abs(offset) <= clockToleranceSeconds * 1000) return { state: 'right', words: '' }
  const how = `${offset > 0 ? '慢' : '快'}了约 ${Math.max(1, Math.round(Math.abs(offset) / 60_000))} 分钟`
  return online
    ? { state: 'off', words: `手机时间不准（${how}），请校准手机时间，或请书记现场确认。` }
    : { state: 'doubtful', words: `手机时间可能${how}，下面的码已按服务器时间出；扫不上时请书记现场确认。` }
}

export const codeTurns = (secondsLeft: number): string => `${secondsLeft} 秒后自动更换，截屏无效`
