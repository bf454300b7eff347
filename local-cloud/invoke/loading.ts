import type { WorkerSeat } from './messages'

/** Why a function's module could not be loaded, in words that say what to do; the original follows. */
export function loadingProblem(
  { functionName, folder }: Pick<WorkerSeat, 'functionName' | 'folder'>,
  error: unknown,
): Error {
  const { code, message, stack } = error as NodeJS.ErrnoException
  const missing = code === 'MODULE_NOT_FOUND' ? /Cannot find module '([^']+)'/.exec(message)?.[1] : undefined
  const isPackage = missing !== undefined && !/^[./]/.test(missing)
  const what = isPackage
    ? `云函数 ${functionName} 用到的模块 ${missing} 没有安装：请在 ${folder} 里运行 npm install，再调用一次`
    : `云函数 ${functionName} 在加载时就出错了（还没有执行到 main），请看下面的位置，改好后再调用一次`
  return new Error(`${what}。\n${stack ?? String(error)}`)
}
