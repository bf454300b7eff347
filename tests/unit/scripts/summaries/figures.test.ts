import { countRoster } from '../../../../cloudfunctions/core/org/count'
import { countTalks } from '../../../../cloudfunctions/core/talk/count'
import { countPairs } from '../../../../cloudfunctions/core/visit/count'
import { figureLabels, listed } from '../../../../scripts/summaries/figures'

describe('the figures that may leave an environment', () => {
  it('are all that are counted, but talks among a committee, which organs count by different rules', () => {
    const today = '2026-11-20'
    const counted = {
      ...countRoster({ kind: 'branch' }, []),
      ...countPairs([], [], today).figures,
      ...countTalks('branch', [], [], { today, among: 'eachOnce' }),
    }
    const names = Object.keys(counted).filter((name) => !name.startsWith('committeePair'))
    expect(Object.keys(figureLabels).sort()).toEqual(names.sort())
  })
  it('leave without whatever else stands beside them', () => {
    expect(listed({ members: 3, committeePairOf: 2, unheard: 1 })).toEqual({ members: 3 })
  })
})
