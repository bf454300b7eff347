import { isOwed } from '../../../../src/contract/dutyWords'
import { messagePages } from '../../../../src/contract/messageWords'
import { beijingDay } from '../../../../src/contract/days'
import { readDuties, rowIn } from '../../duty/matter'
import { owedIn, owedText } from '../../duty/owed'
import { answerable, officersAbove, remindersOf, type DutyReminder } from '../../duty/reminders'
import { termOwed } from '../../duty/termTodos'
import { notHandedIn } from '../../duty/yearPackage'
import { readNode } from '../../org/store'
import { dateWords, fitting } from '../words'
import type { Owed, RowName, Source, Told } from './row'

const owed = ({ at }: DutyReminder, since: string): Owed[] =>
  at > since ? [{ row: 'duty-reminded', key: at, at, until: null }] : []

/** Of what somebody above has reminded; held, planned or explained by then it is no news. */
const ofReminder = async ({ nodeId, ruleId, windowId, year }: DutyReminder, today: string): Promise<Told | null> => {
  const node = await readNode(nodeId)
  const [row, window] = (node && rowIn(await readDuties(node, year, today), ruleId, windowId)) ?? []
  if (!node || !row || !window || !isOwed(window.light)) return null
  const words = {
    title: fitting(`${window.text}${row.title}`, row.title),
    time: dateWords(window.to),
    note: window.to < today ? '上级提醒，请补记或说明' : '上级提醒，请安排',
  }
  return { people: (await answerable(node)).map(({ memberId }) => memberId), words, page: messagePages.duties(nodeId) }
}

/** What the calendar says of a branch, under the key of its window. */
export const keyOfWindow = (nodeId: string, windowId: string, day: string): string => `${nodeId} ${windowId} ${day}`
const ofCalendar = async (key: string, today: string): Promise<Told | null> => {
  const [nodeId = '', windowId = ''] = key.split(' ')
  const [node, year] = [await readNode(nodeId), Number(windowId.slice(0, 4))]
  if (!node) return null
  const [rows, reminders] = await Promise.all([readDuties(node, year, today), remindersOf([nodeId], [year])])
  const told = (ruleId: string, id: string) => reminders.some((one) => one.ruleId === ruleId && one.windowId === id)
  const found = owedIn(rows, told).filter(({ window }) => window.id === windowId)
  const [first] = found
  if (!first) return null
  const { window } = first
  const titles = found.flatMap((owed) => owed.titles)
  const words = {
    title: fitting(owedText({ window, titles }), owedText({ window, titles: [`${titles.length} 项`] })),
    time: dateWords(window.to),
    note: '请安排，已经开过的请补记',
  }
  return { people: (await answerable(node)).map(({ memberId }) => memberId), words, page: messagePages.duties(nodeId) }
}

/** What is said of a node's term, under the key of its last day. */
export const keyOfTerm = (nodeId: string, endsOn: string): string => `${nodeId} ${endsOn}`
const ofTerm = async (key: string, today: string): Promise<Told | null> => {
  const [nodeId = '', endsOn = ''] = key.split(' ')
  const node = await readNode(nodeId)
  const owed = node && termOwed(await readDuties(node, Number(today.slice(0, 4)), today))
  // Elected anew, or put off with the approval of the level above.
  if (!node || !owed || owed.light.dueOn !== endsOn) return null
  const state = endsOn < today ? '任期已届满' : '任期将满'
  const words = { title: fitting(`${node.name}${state}`, state), time: dateWords(endsOn), note: '请报换届请示' }
  const people = [...(await answerable(node)), ...(await officersAbove(node))]
  return { people: people.map(({ memberId }) => memberId), words, page: messagePages.duties(nodeId) }
}

/** That a branch is to make its handbook of a year, under the key of the day on which it is said. */
export const keyOfPackage = (nodeId: string, year: number, day: string): string => `${nodeId} ${year} ${day}`
const ofPackage = async (key: string): Promise<Told | null> => {
  const [nodeId = '', ofYear, day = ''] = key.split(' ')
  const year = Number(ofYear)
  const [node] = await notHandedIn([nodeId], year)
  if (!node) return null
  const words = { title: `生成 ${year} 年支部工作手册`, time: dateWords(day), note: '报送上级以后请登记' }
  const people = await answerable(node)
  return { people: people.map(({ memberId }) => memberId), words, page: messagePages.papers(nodeId, year) }
}

const isOfTerm = (row: RowName): boolean => row.startsWith('term-')
const told = async (
  reminder: DutyReminder | null,
  { row, key }: { row: RowName; key: string },
  at: string,
): Promise<Told | null> => {
  const today = beijingDay(at)
  if (row === 'duty-reminded') return reminder && ofReminder(reminder, today)
  if (row === 'year-package') return ofPackage(key)
  return isOfTerm(row) ? ofTerm(key, today) : ofCalendar(key, today)
}

export const dutySource: Source<DutyReminder> = { collection: 'dutyReminders', fields: ['at'], owed, told }
