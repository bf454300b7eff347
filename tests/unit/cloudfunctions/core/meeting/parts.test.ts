import { changedParts, partsOf } from '../../../../../cloudfunctions/core/meeting/parts'
import type { Meeting } from '../../../../../cloudfunctions/core/meeting/store'

const said = (more: object = {}) =>
  ({
    agenda: [{ id: 'i1', title: '诵读家书', minutes: 40 }],
    minutes: { text: '会议按议程进行。\n\n逐项作了说明。', resolutions: ['印发纪要'] },
    votes: [],
    roll: { expected: 14, votingBase: 12 },
    ...more,
  }) as unknown as Meeting
const row = (name: string, voided: object | null = null) => ({ name, status: 'present', voided }) as never

describe('U9: what has changed since a record was sent back', () => {
  const before = partsOf(said(), [row('陈书记'), row('王党员')])
  const since = (meeting: Meeting, rows = [row('陈书记'), row('王党员')]) =>
    changedParts(before, partsOf(meeting, rows))

  it('is nothing where every part says the same', () => {
    expect(since(said())).toEqual([])
  })

  it('is the lines that are gone and those that came, by part', () => {
    const minutes = { text: '会议按议程进行。\n诵读了三封家书。', resolutions: ['印发纪要', '各党小组继续读'] }
    const itemNotes = [
      { itemId: 'i1', text: '', speeches: [{ memberId: null, name: '孙教授', text: '讲了背景' }], resolutions: [] },
    ]
    expect(since(said({ minutes, itemNotes }), [row('陈书记'), row('王党员', {}), row('李委员')])).toEqual([
      { part: 'attendance', label: '出席', before: ['王党员：已签到'], after: ['李委员：已签到'] },
      { part: 'item', itemId: 'i1', label: '议题 1', before: [], after: ['孙教授：讲了背景'] },
      { part: 'words', label: '会议内容', before: ['逐项作了说明。'], after: ['诵读了三封家书。'] },
      { part: 'resolutions', label: '决议', before: [], after: ['各党小组继续读'] },
    ])
  })

  it('shows both orders whole where the same lines stand in another', () => {
    const minutes = { text: '逐项作了说明。\n会议按议程进行。', resolutions: ['印发纪要'] }
    expect(since(said({ minutes }))).toEqual([
      {
        part: 'words',
        label: '会议内容',
        before: ['会议按议程进行。', '逐项作了说明。'],
        after: ['逐项作了说明。', '会议按议程进行。'],
      },
    ])
  })

  it('counts a line that is there once more, and keeps an item that is gone by what it said', () => {
    const doubled = said({
      agenda: [],
      minutes: { text: '会议按议程进行。\n逐项作了说明。', resolutions: ['印发纪要', '印发纪要'] },
    })
    expect(since(doubled)).toEqual([
      { part: 'resolutions', label: '决议', before: [], after: ['印发纪要'] },
      { part: 'item', itemId: 'i1', label: '议题 1', before: ['诵读家书'], after: [] },
    ])
  })
})
