import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Bench } from './figures'

const rounds = 15
const megabytes = (name: string) => statSync(resolve('dist/cloudfunctions', name, 'index.js')).size / 1_000_000

/** A cold start in a process of its own: the work to require it, ms of a processor, and the modules that came with it. */
function coldStart(path: string): { ms: number; modules: number } {
  const script = `const from = process.cpuUsage(); require(${JSON.stringify(path)});
    const { user, system } = process.cpuUsage(from)
    console.log(JSON.stringify({ ms: (user + system) / 1e3, modules: Object.keys(require.cache).length }))`
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as {
    ms: number
    modules: number
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** The deployed bundles: their weight, and their start beside that of the SDK as it is installed. */
export const functions: Bench = {
  ids: ['P11'],
  run: async () => {
    const api = resolve('dist/cloudfunctions/api/index.js')
    const sdk = resolve('node_modules/wx-server-sdk')
    const ours: number[] = []
    const theirs: number[] = []
    // In turn, so that a busy machine slows both alike.
    for (let round = 0; round < rounds; round += 1) {
      ours.push(coldStart(api).ms)
      theirs.push(coldStart(sdk).ms)
    }
    return [
      { id: 'P11', what: '云函数 api', figure: megabytes('api'), budget: 1.2, unit: 'MB' },
      { id: 'P11', what: '云函数 jobs', figure: megabytes('jobs'), budget: 2.2, unit: 'MB' },
      { id: 'P11', what: '云函数 papers', figure: megabytes('papers'), budget: 3.0, unit: 'MB' },
      { id: 'P11', what: '云函数 inbox', figure: megabytes('inbox'), budget: 0.7, unit: 'MB' },
      {
        id: 'P11',
        what: '冷启动装入的模块',
        figure: coldStart(api).modules,
        budget: 5,
        peer: coldStart(sdk).modules,
        unit: '个',
      },
      {
        id: 'P11',
        what: '装入时间与未打包 SDK 之比',
        figure: median(ours) / median(theirs),
        budget: 0.65,
        peer: 1,
        unit: '倍',
      },
    ]
  },
}
