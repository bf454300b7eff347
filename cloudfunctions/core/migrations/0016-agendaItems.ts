import type { AgendaItem } from '../../../src/contract/meetingAgenda'
import { change, command, find, type Stored } from '../platform/db'
import type { Migration } from './migration'

interface OldMeeting extends Stored {
  agenda?: (Omit<AgendaItem, 'id'> & { id?: string })[]
}

/** Every item of an agenda gets the id by which minutes, invited people and tasks name it: its place in the list of before. */
export const agendaItems: Migration = {
  number: 16,
  step: async (after, max) => {
    const page = await find<OldMeeting>(
      'meetings',
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields: ['agenda'] },
    )
    for (const { _id, agenda = [] } of page) {
      if (agenda.every(({ id }) => id !== undefined)) continue
      await change('meetings', _id, { agenda: agenda.map((item, at) => ({ id: `i${at + 1}`, ...item })) })
    }
    return page.length < max ? null : (page.at(-1) as Stored)._id
  },
}
