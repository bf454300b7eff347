import { transactionConflict } from '../../../local-cloud/database/problems'
import type { WireAnswer } from '../../../local-cloud/wireAnswer'
import type { Random } from '../random'

/** What may befall a request or a call; S4 counts the kinds that did. */
export const faultKinds = {
  timeOutBefore: '发出之前超时',
  lostAnswer: '做了，答复丢了',
  duplicates: '同一次调用来了十遍',
  reordered: '先发的后到',
  conflict: '写冲突（-501004）',
  databaseError: '数据库失败（-502001）',
  storm: '一阵写冲突',
  killed: '云函数超时被杀',
  coldCache: '新起的实例',
  clockOff: '时钟差到两分钟',
  rowLost: '文件上传了，记录没写上',
  messageRefused: '订阅消息被拒',
} as const
export type FaultKind = keyof typeof faultKinds

/** Which kinds struck in this run. */
export const struck = new Map<FaultKind, number>()
export const strike = (kind: FaultKind): void => void struck.set(kind, (struck.get(kind) ?? 0) + 1)

const conflict = (): WireAnswer => {
  const { code, message } = transactionConflict()
  return { code, message }
}
const failed = (): WireAnswer => ({ code: 'DATABASE_REQUEST_FAILED', message: 'a fault of the torture' })
const lost = (): Error => Object.assign(new Error('a fault of the torture'), { code: 'ETIMEDOUT' })

/** Does what a request asks for, or fails as a network and a database do. */
export const underFaults = async (
  random: Random,
  often: number,
  storm: boolean,
  act: () => Promise<WireAnswer>,
): Promise<WireAnswer> => {
  if (storm && random.chance(0.7)) {
    strike('storm')
    return conflict()
  }
  if (!random.chance(often)) return act()
  switch (random.pick(['before', 'after', 'conflict', 'error'] as const)) {
    case 'before':
      strike('timeOutBefore')
      throw lost()
    case 'after':
      strike('lostAnswer')
      await act()
      throw lost()
    case 'conflict':
      strike('conflict')
      return conflict()
    case 'error':
      strike('databaseError')
      return failed()
  }
}
