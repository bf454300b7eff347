import { coverageTitle, missingLines, presentPair } from '../../../../../src/features/talk/presentCoverage'

it('says how the year stands in one sentence', () => {
  const asOf = '2026-11-20T01:00:00.000Z'
  const pairs = (covered: number, of: number) => [{ kind: 'memberPair' as const, covered, of }]
  const of = { nodeName: '第三党支部', year: 2026, asOf }
  expect(coverageTitle({ ...of, pairs: pairs(1, 4) })).toBe('第三党支部 2026 年还有 3 人次待谈')
  expect(coverageTitle({ ...of, pairs: pairs(4, 4) })).toBe('第三党支部 2026 年该谈的都谈过了')
  expect(coverageTitle({ ...of, pairs: pairs(0, 0) })).toBe('第三党支部 2026 年没有要谈的人')
  expect(coverageTitle({ ...of, asOf: null, pairs: pairs(0, 0) })).toBe('第三党支部 2026 年的谈心谈话还没有汇总')
})
it('names a pairing nobody owes for what it is', () => {
  expect(presentPair({ kind: 'committeePair', covered: 0, of: 0 })).toMatchObject({
    figure: '不涉及',
    spoken: '委员之间，不涉及',
  })
  expect(presentPair({ kind: 'committeePair', covered: 2, of: 5 })).toMatchObject({
    figure: '2 / 5 人',
    spoken: '委员之间，应谈 5 人，已谈 2 人',
  })
})
it('0.16 says how many of those covered confirmed face to face', () => {
  expect(presentPair({ kind: 'memberPair', covered: 2, of: 5, faceToFace: 1 })).toMatchObject({
    figure: '2 / 5 人',
    note: '其中当面确认 1 人',
    spoken: '党员之间，应谈 5 人，已谈 2 人，其中当面确认 1 人',
  })
  expect(presentPair({ kind: 'memberPair', covered: 2, of: 5 }).note).toBe('')
})
it('lists only pairings in which somebody is missing', () => {
  expect(
    missingLines({
      missing: [
        { kind: 'memberPair', members: [] },
        { kind: 'committeePair', members: [{ memberId: 'm', name: '李委员' }] },
      ],
    }),
  ).toEqual([{ key: 'committeePair', title: '委员之间', note: '待谈：李委员' }])
})
it('0.26 says pairs where pairs are counted, and names the two of each', () => {
  const pair = { kind: 'committeePair' as const, covered: 2, of: 10, byPairs: true as const }
  expect(presentPair(pair)).toMatchObject({ label: '委员之间（两两）', figure: '2 / 10 对' })
  expect(coverageTitle({ nodeName: '第三党支部', year: 2026, asOf: '2026-11-20T01:00:00.000Z', pairs: [pair] })).toBe(
    '第三党支部 2026 年还有 8 次待谈',
  )
  const [one, other] = [
    { memberId: 'm1', name: '陈书记' },
    { memberId: 'm2', name: '李委员' },
  ]
  expect(missingLines({ missing: [{ kind: 'committeePair', members: [], pairs: [[one!, other!]] }] })).toEqual([
    { key: 'committeePair', title: '委员之间', note: '待谈：陈书记与李委员' },
  ])
})
