import { dualLifeLines, dualLifeYears } from '../../../../../src/features/attendance/presentDualLife'

it('gives each meeting its Beijing day and kinds, and no number to compare people by', () => {
  const rows = [
    {
      memberId: 'm',
      name: '鲁书记',
      branchName: '第三党支部',
      meetings: [
        {
          meetingId: 'x',
          startAt: '2026-06-30T16:30:00.000Z',
          kinds: ['themedPartyDay' as const, 'partyLecture' as const],
        },
      ],
    },
  ]
  expect(dualLifeLines(rows)).toEqual([
    { key: 'm', name: '鲁书记', branch: '第三党支部', meetings: [{ key: 'x', words: '7月1日 主题党日、党课' }] },
  ])
})
it('offers this year and the one before', () => {
  expect(dualLifeYears(2027).map(({ value }) => value)).toEqual(['2027', '2026'])
})
