import schema from '../cloudfunctions/schema.json'
import type { Bench } from './figures'

const isOfYears = (name: string) => name.includes('{year}')

/** The collections of the deployed schema. */
export const collections: Bench = {
  ids: ['P21'],
  run: async () => {
    const names = schema.collections.map(({ name }) => name)
    const families = names.filter(isOfYears).length
    return [
      { id: 'P21', what: '长期的集合', figure: names.length - families, budget: 50, unit: '个' },
      { id: 'P21', what: '按年的集合（类）', figure: families, budget: 3, unit: '类' },
    ]
  },
}
