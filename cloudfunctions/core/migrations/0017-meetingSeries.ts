import { seriesOf } from '../meeting/ordinals'
import type { Meeting } from '../meeting/store'
import { change, command, find, type Stored } from '../platform/db'
import type { Migration } from './migration'

/** Every meeting stands in the rows of its hosts and kinds, by which its number in the year is counted. */
export const meetingSeries: Migration = {
  number: 17,
  step: async (after, max) => {
    const page = await find<Partial<Meeting> & Stored>(
      'meetings',
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields: ['hosts', 'kinds', 'state', 'series'] },
    )
    for (const { _id, hosts = [], kinds = [], state = 'draft', series } of page)
      if (!series) await change('meetings', _id, { series: seriesOf({ hosts, kinds, state }) })
    return page.length < max ? null : (page.at(-1) as Stored)._id
  },
}
