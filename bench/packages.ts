import { readWeapp } from '../tests/support/weapp/package'
import type { Bench } from './figures'

/** What would be uploaded to WeChat. */
export const packages: Bench = {
  ids: ['P10'],
  run: async () => {
    const weapp = readWeapp()
    const sizes = new Map<string, number>()
    for (const [path, content] of weapp.files) {
      const root = weapp.packageOf(path)
      sizes.set(root, (sizes.get(root) ?? 0) + content.length / 1000)
    }
    const all = [...sizes.values()]
    return [
      { id: 'P10', what: '小程序主包', figure: sizes.get('') ?? 0, budget: 700, unit: 'kB' },
      { id: 'P10', what: '最大的一个包', figure: Math.max(...all), budget: 1000, unit: 'kB' },
      { id: 'P10', what: '全部包', figure: all.reduce((sum, size) => sum + size, 0), budget: 4000, unit: 'kB' },
    ]
  },
}
