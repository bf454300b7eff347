/** Words of the roster sheet for both sides; apart from the schemas, so that the app takes no validator with them. */

/** The columns of a roster's sheet, in the order of the template. */
export const rosterColumns = ['name', 'branch', 'kind', 'phone', 'group', 'joinedOn'] as const
export type RosterColumn = (typeof rosterColumns)[number]
export const rosterColumnLabels: Record<RosterColumn, string> = {
  name: '姓名',
  branch: '党支部',
  kind: '身份',
  phone: '手机号',
  group: '党小组',
  joinedOn: '入党日期',
}

/**
 * `left`: on the roster but not in the sheet. `recovery`: another number than that of somebody whose identity is protected.
 * `who`: one person's number beside another's name. Of these nothing is done but what is ticked or answered, person by person.
 * `unread`: a cell that was not understood and is left out; the row itself stands under another state, or changes nothing.
 */
export const rosterRowStates = ['problem', 'added', 'changed', 'left', 'recovery', 'who', 'unread'] as const
export type RosterRowState = (typeof rosterRowStates)[number]

/** Whether a number has gone to another person, or its holder has another name now. */
export const whoAnswers = ['rename', 'number'] as const
export type WhoAnswer = (typeof whoAnswers)[number]
