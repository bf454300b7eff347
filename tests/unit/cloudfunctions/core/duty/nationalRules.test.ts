import { windowLight } from '../../../../../cloudfunctions/core/duty/branchDuties'
import type { DutyFacts, DutyRecord } from '../../../../../cloudfunctions/core/duty/facts'
import { nationalRule, nationalRules, type NationalRuleId } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { personDuties, type PersonFacts } from '../../../../../cloudfunctions/core/duty/personDuties'
import { probationOf } from '../../../../../cloudfunctions/core/duty/probation'
import { probationLight, termLight } from '../../../../../cloudfunctions/core/duty/terms'
import { standingLight } from '../../../../../cloudfunctions/core/duty/standing'
import { windowsIn } from '../../../../../cloudfunctions/core/duty/windows'
import { windowOn } from '../../../../../src/contract/dutyWindow'
import type { PairingKind } from '../../../../../src/contract/talkWords'
import type { MeetingKind } from '../../../../../src/contract/vocabulary'
import { branch, facts, group, held, lightOf } from '../../../../support/dutyCases'

/** What a row of A.3 says where its thing is done, still due, missed, not asked, and asked of a part only. */
type Word = () => string
interface Cases {
  done: Word
  due: Word
  /** None where nothing is ever missed: what stands on the day, and a hint on the meeting itself. */
  missed: Word | null
  exempt: Word
  /** Asked of who came within the window, and of who came too late for it no more; null where the row knows no such. */
  proRated: [asked: Word, not: Word] | null
}

const wordOf = ({ state, tone, word }: { state: string; tone: string; word: string }) => `${state} ${tone} ${word}`
const on = { on: true }
const light = (id: NationalRuleId, given: DutyFacts, today: string, day = '2026-11-20') =>
  wordOf(lightOf(id, given, [day, today], on))
const late = (createdOn: string) => facts([], branch({ createdOn }))

/** A row that a meeting of the branch fulfils. */
const byMeeting = (id: NationalRuleId, kind: MeetingKind, [lastAsked, first]: [string, string]): Cases => {
  const { from, to } = windowOn(nationalRule(id).window!, '2026-11-20')
  return {
    done: () => light(id, facts([held(kind, from)]), '2027-01-01'),
    due: () => light(id, facts(), to),
    missed: () => light(id, facts(), '2027-01-01'),
    exempt: () => light(id, facts([], branch({ dissolvedOn: '2025-12-31' })), '2027-01-01'),
    proRated: [() => light(id, late(lastAsked), to), () => light(id, late(first), to)],
  }
}
const ofMonth: [string, string] = ['2026-11-10', '2026-11-11']
const ofQuarter: [string, string] = ['2026-12-01', '2026-12-02']
const ofYear: [string, string] = ['2026-10-01', '2026-10-02']

/** A row that somebody in office fulfils by lecturing. */
const byLecture = (id: NationalRuleId): Cases => {
  const since = (day: string, days: string[] = []) =>
    facts([], branch(), {
      lecturing: {
        [id]: {
          memberId: 'm',
          since: day,
          meetings: days.map((on) => held('partyLecture', on, { lecturerIds: ['m'] })),
        },
      },
    })
  return {
    done: () => light(id, since('2020-01-01', ['2026-06-30']), '2027-01-01'),
    due: () => light(id, since('2020-01-01'), '2026-12-31'),
    missed: () => light(id, since('2020-01-01'), '2027-01-01'),
    exempt: () => light(id, facts(), '2027-01-01'),
    proRated: [() => light(id, since('2026-06-30'), '2027-01-01'), () => light(id, since('2026-07-01'), '2027-01-01')],
  }
}
/** A row that a dated record fulfils: a scheme, a note, a workbook. */
const byRecord = (id: NationalRuleId, over: Partial<DutyRecord>, [due, missed]: [string, string]): Cases => {
  const rule = nationalRule(id)
  const window = rule.span ? windowsIn(rule, {}, 2026)[0]! : windowOn(rule.window!, '2026-11-20')
  const record = { ruleId: id, recordId: 'r', text: rule.title, day: window.from, forYear: null, missing: [], ...over }
  const seen = (given: DutyFacts, today: string) =>
    wordOf(windowLight(rule, on, given, window, { today, missedBefore: 0 }))
  return {
    done: () => seen(facts([], branch(), { records: [record] }), missed),
    due: () => seen(facts([], branch(), { records: [{ ...record, missing: ['还有 2 人没有等次'] }] }), due),
    missed: () => seen(facts(), missed),
    exempt: () => seen(late('2028-01-01'), missed),
    proRated: null,
  }
}
const byTalks = (id: NationalRuleId, kind: PairingKind): Cases => {
  const talks = (covered: number, of = 5, createdOn = '2020-01-01') =>
    facts([], branch({ createdOn }), { talks: [{ kind, covered, of }] })
  return {
    done: () => light(id, talks(5), '2027-01-01'),
    due: () => light(id, talks(4), '2026-12-31'),
    missed: () => light(id, talks(4), '2027-01-01'),
    exempt: () => light(id, talks(0, 0), '2026-12-31'),
    proRated: [
      () => light(id, talks(4, 5, '2026-10-01'), '2026-12-31'),
      () => light(id, talks(4, 5, '2026-10-02'), '2026-12-31'),
    ],
  }
}
const someone: PersonFacts = {
  memberId: 'm',
  name: '王秀英',
  since: null,
  inBranchSince: null,
  leadingCadre: true,
  hours: { total: 0, target: 32, exempt: false, fullTime: false },
  onCommitteeSince: '2020-01-01',
  talks: [],
  ordinary: [],
}
const hoursOf = (total: number, over: Partial<PersonFacts['hours']> = {}) => ({
  hours: { ...someone.hours, total, ...over },
})
const own = (id: NationalRuleId, over: Partial<PersonFacts>, today: string) => {
  const table = { rules: nationalRules, settings: { [id]: on } }
  const row = personDuties({ ...someone, ...over }, table, 2026, today).find(({ ruleId }) => ruleId === id)
  return wordOf(row!.windows.at(-1)!.light)
}
const cameAsOrdinary = { ordinary: [{ recordId: 'o', text: '主题党日', day: '2026-07-01', marks: [] }] }
const term = (id: 'term-branch' | 'term-organ-committee'): Cases => {
  const seen = (today: string, endsOn: string | null = '2026-12-31') =>
    wordOf(
      termLight(
        nationalRule(id),
        { confirmed: true },
        endsOn === null ? { none: '还没有登记本届任期' } : { endsOn, extended: null },
        today,
      ),
    )
  return {
    done: () => seen('2026-06-29'),
    due: () => seen('2026-12-31'),
    missed: () => seen('2027-01-01'),
    exempt: () => seen('2026-11-20', null),
    proRated: null,
  }
}
const standing = (id: NationalRuleId, met: object, not: object, exempt: object): Cases => {
  const seen = (over: object) => wordOf(standingLight(nationalRule(id), {}, branch(over), '2026-11-20'))
  return { done: () => seen(met), due: () => seen(not), missed: null, exempt: () => seen(exempt), proRated: null }
}
const probation = (today: string, discussedOn: string | null = null, setting = { confirmed: true }) =>
  wordOf(
    probationLight(
      nationalRule('probation-due'),
      setting,
      { admittedOn: '2025-11-20', extendedMonths: 0, discussedOn },
      today,
    ),
  )
const abroad = (contactedOn: string[] = []) =>
  facts([], branch(), { abroad: [{ times: [{ from: '2026-01-01', to: null }], contactedOn }] })
const groups = (...days: string[]) =>
  facts(
    days.map((day) => held('groupMeeting', day, { hostIds: ['1'] })),
    branch({ groups: [group('1')] }),
  )
const groupMadeOn = (createdOn: string) => facts([], branch({ groups: [group('1', { createdOn })] }))
const plan = (over: Partial<DutyFacts> = {}, createdOn = '2020-01-01', today = '2026-01-31') =>
  wordOf(
    windowLight(
      nationalRule('year-plan'),
      on,
      facts([], branch({ createdOn }), over),
      windowsIn(nationalRule('year-plan'), {}, 2026)[0]!,
      { today, missedBefore: 0 },
    ),
  )

/** Seen elsewhere: on the meeting itself, and by the two who look into it. */
type Elsewhere = 'committee-before-assembly' | 'long-absence'
const table: Record<Exclude<NationalRuleId, Elsewhere>, Cases> = {
  'general-meeting': byMeeting('general-meeting', 'generalMeeting', ofQuarter),
  'committee-meeting': byMeeting('committee-meeting', 'committeeMeeting', ofMonth),
  'group-meeting': {
    done: () => light('group-meeting', groups('2026-11-03'), '2026-12-01'),
    due: () => light('group-meeting', groups(), '2026-11-30'),
    missed: () => light('group-meeting', groups(), '2026-12-01'),
    exempt: () => light('group-meeting', facts(), '2026-12-01'),
    proRated: [
      () => light('group-meeting', groupMadeOn('2026-11-10'), '2026-11-30'),
      () => light('group-meeting', groupMadeOn('2026-11-11'), '2026-11-30'),
    ],
  },
  'themed-party-day': byMeeting('themed-party-day', 'themedPartyDay', ofMonth),
  'party-lecture-leader': byLecture('party-lecture-leader'),
  'party-lecture-branch': byMeeting('party-lecture-branch', 'partyLecture', ofQuarter),
  'secretary-lectures': byLecture('secretary-lectures'),
  'organizational-life': byMeeting('organizational-life', 'organizationalLifeMeeting', ofYear),
  'cadre-assembly': byMeeting('cadre-assembly', 'cadreAssembly', ofYear),
  'democratic-review': byRecord('democratic-review', { forYear: 2026 }, ['2026-12-31', '2027-01-01']),
  'talks-committee': byTalks('talks-committee', 'committeePair'),
  'talks-with-members': byTalks('talks-with-members', 'committeeWithMember'),
  'talks-members': byTalks('talks-members', 'memberPair'),
  'study-hours': {
    done: () => own('study-hours', hoursOf(32), '2026-12-31'),
    due: () => own('study-hours', hoursOf(31), '2026-10-01'),
    missed: () => own('study-hours', hoursOf(31), '2027-01-01'),
    exempt: () => own('study-hours', hoursOf(0, { exempt: true }), '2026-12-31'),
    // 19 of 32 are asked of who joined on 16 May, and nothing of who joined in December.
    proRated: [
      () => own('study-hours', { ...hoursOf(18), since: '2026-05-16' }, '2026-12-31'),
      () => own('study-hours', { ...hoursOf(0), since: '2026-12-01' }, '2026-12-31'),
    ],
  },
  'study-hours-secretary': {
    done: () => own('study-hours-secretary', hoursOf(56, { fullTime: true }), '2026-12-31'),
    due: () => own('study-hours-secretary', hoursOf(56), '2026-12-31'),
    missed: () => own('study-hours-secretary', hoursOf(55, { fullTime: true }), '2027-01-01'),
    exempt: () => own('study-hours-secretary', hoursOf(0, { exempt: true }), '2026-12-31'),
    proRated: [
      () =>
        own(
          'study-hours-secretary',
          { ...hoursOf(27, { fullTime: true }), onCommitteeSince: '2026-06-10' },
          '2026-12-31',
        ),
      () =>
        own(
          'study-hours-secretary',
          { ...hoursOf(28, { fullTime: true }), onCommitteeSince: '2026-06-10' },
          '2026-12-31',
        ),
    ],
  },
  'dual-life': {
    done: () => own('dual-life', cameAsOrdinary, '2026-12-31'),
    due: () => own('dual-life', {}, '2026-12-31'),
    missed: () => own('dual-life', {}, '2027-01-01'),
    exempt: () => own('dual-life', { inBranchSince: '2026-12-01' }, '2026-12-31'),
    proRated: [
      () => own('dual-life', { inBranchSince: '2026-09-30' }, '2026-12-31'),
      () => own('dual-life', { inBranchSince: '2026-10-01' }, '2026-12-31'),
    ],
  },
  'term-branch': term('term-branch'),
  'term-organ-committee': term('term-organ-committee'),
  'branch-size': standing('branch-size', {}, { fullMembers: 2 }, { branchType: 'joint' }),
  'committee-exists': standing('committee-exists', {}, { committee: [] }, { sevenSince: '2026-10-01', committee: [] }),
  'discipline-post': standing('discipline-post', {}, { hasDisciplinePost: false }, { committee: [] }),
  'secretary-report': byRecord('secretary-report', {}, ['2027-03-31', '2027-04-01']),
  'committee-report': byRecord('committee-report', {}, ['2026-12-31', '2027-01-01']),
  'probation-due': {
    done: () => probation('2026-12-01', '2026-11-25'),
    due: () => probation('2026-12-20'),
    missed: () => probation('2026-12-21'),
    exempt: () => wordOf(probationOf(nationalRule('probation-due'), {}, [], '2026-11-20')),
    proRated: null,
  },
  'activist-review': byRecord('activist-review', {}, ['2026-12-31', '2027-01-01']),
  'outside-contact': {
    done: () => light('outside-contact', abroad(['2026-07-01']), '2027-01-01'),
    due: () => light('outside-contact', abroad(['2026-06-30']), '2026-12-31'),
    missed: () => light('outside-contact', abroad(), '2027-01-01'),
    exempt: () => light('outside-contact', facts(), '2026-12-31'),
    proRated: null,
  },
  'year-plan': {
    done: () =>
      plan({
        records: [
          {
            ruleId: 'year-plan',
            recordId: null,
            text: '2026 年学习计划',
            day: '2026-01-10',
            forYear: 2026,
            missing: [],
          },
        ],
      }),
    due: () => plan(),
    missed: () => plan({}, '2020-01-01', '2026-02-01'),
    exempt: () => plan({}, '2026-10-02', '2026-12-31'),
    proRated: [() => plan({}, '2026-03-10', '2026-04-11'), () => plan({}, '2026-03-10', '2026-04-10')],
  },
  'workbook-handed': byRecord('workbook-handed', {}, ['2027-01-10', '2027-01-11']),
}

/** What is missed may be red unasked only where the words of the regulation are hard. */
const hard: readonly NationalRuleId[] = ['organizational-life', 'cadre-assembly']
/** Red once the organ has confirmed the row, as these cases have it. */
const confirmed: readonly NationalRuleId[] = ['term-branch', 'term-organ-committee', 'probation-due']

describe.each(Object.entries(table))('A.3 %s', (id, { done, due, missed, exempt, proRated }) => {
  it('says what is done, due, missed and not asked', () => {
    expect(done()).toMatch(/^green green /)
    expect(due()).toMatch(/^due (blue|amber) /)
    if (missed) {
      const red = [...hard, ...confirmed].some((each) => each === id)
      expect(missed()).toMatch(red ? /^overdue red / : /^overdue amber /)
    }
    expect(exempt()).toMatch(/^exempt grey 不作要求$/)
    const [asked, not] = proRated ?? []
    if (asked && not) {
      expect(asked()).not.toMatch(/^(exempt|green)/)
      expect(not()).toMatch(/^(exempt|green)/)
    }
  })
})
