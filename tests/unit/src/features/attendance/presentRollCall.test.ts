import { findPeople } from '../../../../../src/components/findPeople'
import { awaitedOf, refusedText } from '../../../../../src/features/attendance/presentRollCall'
import { arrived, rollRow } from '../../../../support/taro/meetings'

const rows = [
  rollRow('何砚秋', { serial: 9 }),
  rollRow('丁牧野', { serial: 6 }),
  arrived('王予安', '14:26', { serial: 1 }),
  rollRow('崔松涛', {
    serial: 5,
    status: 'onLeave',
    leave: { state: 'approved', late: false, decidedLate: false, reasonLabel: '公务' },
  }),
  rollRow('何老', { serial: 19, expected: false, whyNotExpected: 'exempt' }),
  rollRow('唐一鸣', { serial: 16, expected: false, whyNotExpected: 'rightsSuspended' }),
  rollRow('周老师', { memberId: null, status: 'guest' }),
]
const awaited = awaitedOf(rows, new Set())
const found = (words: string) => findPeople(awaited, words).map(({ name }) => name)

describe('U12 逐个点名', () => {
  it('lists whoever is not here yet by the number of the paper roll, and nobody who is not asked', () => {
    expect(awaited.map(({ number, name }) => [number, name])).toEqual([
      [5, '崔松涛'],
      [6, '丁牧野'],
      [9, '何砚秋'],
      [19, '何老'],
    ])
    expect(awaited.map(({ beside }) => beside)).toEqual(['已批准：公务', null, null, '年老体弱等，不作硬性要求'])
  })

  it('leaves out of whom a scan waits on this phone', () => {
    expect(awaitedOf(rows, new Set(['m-丁牧野'])).map(({ name }) => name)).not.toContain('丁牧野')
  })

  it('finds by number, by a character and by initials', () => {
    expect(found('9')).toEqual(['何砚秋'])
    expect(found('何')).toEqual(['何砚秋', '何老'])
    expect(found('hyq')).toEqual(['何砚秋'])
    expect(found('1')).toEqual([])
  })

  it('says who was not put on record, by name', () => {
    const ok = { memberId: 'm-丁牧野', ok: true as const, fresh: true }
    expect(refusedText([ok], awaited)).toBeNull()
    const no = { memberId: 'm-何砚秋', ok: false as const, code: 'notOnRoll', message: '不在名单。' }
    expect(refusedText([ok, no], awaited)).toBe('已确认 1 人，1 人没有记上。何砚秋：不在名单。')
  })
})
