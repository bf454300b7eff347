import { contentText, recordParts, resolutionsOf } from '../../../src/contract/minutesWords'
import { countsIfPresent } from '../../../src/contract/vocabulary'
import { lasts } from '../../../src/contract/situationWords'
import { minutesBetween } from '../../../src/contract/days'
import type { MeetingDetail } from '../../../src/contract/meeting'
import type { Roll, RollRow } from '../../../src/contract/attendance'
import type { NodeRow } from '../../../src/contract/org'
import { allNodes, meetingsOf, membersAt, startSeeded } from './support'
import type { MeetingRow, SeededOrgan } from './support'

/** A Wednesday, 10:07 in Beijing. */
const now = '2026-07-15T02:07:00.000Z'
const today = '2026-07-15'
const zhou = 'zhou-committee-officer'
const chen = 'chen-branch-secretary'
const wang = 'wang-member'

describe('the sample organ', () => {
  let organ: SeededOrgan
  let nodes: NodeRow[]
  let past: MeetingRow[]
  let upcoming: MeetingRow[]
  const nodeNamed = (name: string) => nodes.find((node) => node.name === name)!
  const titled = (part: string) => [...past, ...upcoming].find((meeting) => meeting.title.includes(part))!

  const details = async (branch: string) => {
    const rows = await membersAt(organ, zhou, nodeNamed(branch).id)
    return Promise.all(rows.map((row) => organ.ok(zhou, 'org.showMember', { memberId: row.id })))
  }

  beforeAll(async () => {
    organ = await startSeeded(now, false)
    nodes = await allNodes(organ, zhou)
    past = await meetingsOf(organ, zhou, 'past')
    upcoming = await meetingsOf(organ, zhou, 'upcoming')
  })
  afterAll(() => organ?.cloud.stop())

  test('has one 机关党委, two 总支, twelve branches and groups in two of them', () => {
    const count = (kind: NodeRow['kind']) => nodes.filter((node) => node.kind === kind).length
    expect([count('organCommittee'), count('generalBranch'), count('branch'), count('partyGroup')]).toEqual([
      1, 2, 12, 5,
    ])
    expect(new Set(nodes.filter((node) => node.kind === 'partyGroup').map((node) => node.parentId)).size).toBe(2)
  })

  test('has about two hundred people, each with a name of their own, of every kind', async () => {
    const root = nodes.find((node) => node.parentId === null)!
    const members = await membersAt(organ, zhou, root.id)
    expect(members.length).toBeGreaterThanOrEqual(190)
    expect(members.length).toBeLessThanOrEqual(210)
    expect(new Set(members.map((member) => member.name)).size).toBe(members.length)
    const kinds = new Set(members.map((member) => member.kind))
    expect(kinds).toEqual(new Set(['fullMember', 'probationaryMember', 'activist', 'developmentCandidate']))
    const bound = members.filter((member) => member.bound).length
    expect(bound).toBeGreaterThan(30)
    expect(bound).toBeLessThan(members.length / 2)
  })

  test('U6: one meeting was moved after its notice', () => {
    const lecture = titled('怎样写好一份思想汇报')
    expect([lecture.place, lecture.noticeSaid]).toEqual(['机关三楼小会议室', { place: '机关二楼小会议室' }])
  })

  test('every branch has a secretary; one committee’s term ends in four months', async () => {
    const endings: (string | null)[] = []
    for (const branch of nodes.filter((node) => node.kind === 'branch')) {
      const { holders } = await organ.ok(zhou, 'org.showNode', { nodeId: branch.id })
      const secretary = holders.find((holder) => holder.post === 'branchSecretary')
      expect(secretary).toBeDefined()
      endings.push(secretary!.termEndsOn)
    }
    expect(endings.filter((day) => day! < '2026-12-01')).toEqual(['2026-11-15'])
  })

  test('0.25: three old members are exempt, one is abroad, one on a village posting, one without a vote for a time', async () => {
    const kindsIn = async (branch: string) =>
      (await details(branch)).flatMap(({ situations }) => situations.filter((each) => lasts(each, today)))
    expect((await kindsIn('离退休党支部')).map(({ kind }) => kind)).toEqual(['exempt', 'exempt', 'exempt'])
    expect((await kindsIn('第七党支部')).map(({ kind }) => kind).sort()).toEqual([
      'abroad',
      'disciplinaryProbation',
      'villagePosting',
    ])
  })

  test('the clock is back at the day of the reset', async () => {
    const answer = await organ.call(wang, 'home.show', {})
    expect(new Date(answer.serverTime).toISOString()).toBe(now)
  })

  test('thirteen weeks of meetings, in every state', () => {
    const all = [...past, ...upcoming]
    expect(all.length).toBeGreaterThanOrEqual(95)
    expect(all.length).toBeLessThanOrEqual(110)
    const weeksAgo = new Set(past.map(({ startAt }) => Math.floor(minutesBetween(startAt, now) / (7 * 24 * 60))))
    for (let week = 0; week < 12; week += 1) expect(weeksAgo).toContain(week)
    const count = (state: MeetingRow['state']) => all.filter((meeting) => meeting.state === state).length
    expect(count('open')).toBe(1)
    expect(count('cancelled')).toBe(1)
    expect(count('archived')).toBeGreaterThan(all.length * 0.75)
    expect(count('submitted')).toBeGreaterThanOrEqual(1)
    expect(count('closed')).toBeGreaterThanOrEqual(2)
    expect(count('returned')).toBe(1)
    expect(count('announced')).toBeGreaterThanOrEqual(5)
    expect(new Set(all.flatMap((meeting) => meeting.kinds)).size).toBeGreaterThanOrEqual(8)
  })

  test('every branch has held a 党员大会, and several a 支委会 and a 主题党日 in each third of the time', () => {
    const held = past.filter(({ state }) => state !== 'cancelled')
    const branches = nodes.filter((node) => node.kind === 'branch').map(({ name }) => name)
    const hosting = (kind: MeetingRow['kinds'][number], from = 0, to = 14) =>
      branches.filter((name) =>
        held.some(({ kinds, hostNames, startAt }) => {
          const weeks = minutesBetween(startAt, now) / (7 * 24 * 60)
          return kinds.includes(kind) && hostNames.includes(name) && from <= weeks && weeks < to
        }),
      )
    expect(hosting('generalMeeting')).toEqual(branches)
    expect(hosting('partyLecture').length).toBeGreaterThanOrEqual(5)
    for (const kind of ['committeeMeeting', 'themedPartyDay'] as const) {
      for (const [from, to] of [
        [0, 5],
        [5, 9],
        [9, 13],
      ] as const)
        expect(hosting(kind, from, to).length).toBeGreaterThanOrEqual(5)
    }
  })

  test('no two meetings of one node overlap', () => {
    const held = [...past, ...upcoming].filter((meeting) => meeting.state !== 'cancelled')
    const clashes = held.flatMap((one, at) =>
      held
        .slice(at + 1)
        .filter((other) => one.hostNames.some((name) => other.hostNames.includes(name)))
        .filter((other) => one.startAt < other.endAt && other.startAt < one.endAt)
        .map((other) => `${one.title} / ${other.title}`),
    )
    // Groups of two branches may have one name.
    expect(clashes.filter((clash) => !clash.includes('党小组'))).toEqual([])
  })

  describe('the rolls of what is over', () => {
    let rolls: Roll[]
    beforeAll(async () => {
      const held = past.filter((meeting) => meeting.state !== 'cancelled')
      rolls = await Promise.all(held.map((meeting) => organ.ok(zhou, 'attendance.roll', { meetingId: meeting.id })))
    })

    test('totals are a recount of the people listed', () => {
      for (const roll of rolls) {
        const counted = { expected: 0, present: 0, late: 0, onLeave: 0, absent: 0, guests: 0, exemptAbsent: 0 }
        for (const row of roll.rows!) {
          const here = row.status === 'present' || row.status === 'late'
          const exempt = row.whyNotExpected === 'exempt'
          if (row.expected || (exempt && here)) counted.expected += 1
          if (exempt && !here) counted.exemptAbsent += 1
          if (row.status === 'guest') counted.guests += 1
          if (here) counted.present += 1
          if (row.status === 'late') counted.late += 1
          if (row.status === 'onLeave' && row.expected) counted.onLeave += 1
          if (row.status === 'absent' && row.expected) counted.absent += 1
        }
        expect({ title: roll.title, ...roll.totals }).toEqual({ title: roll.title, ...counted })
        expect(roll.totals.present).toBeGreaterThan(0)
        const { expected, present, onLeave, absent } = roll.totals
        expect(present + onLeave + absent).toBe(expected)
      }
    })

    test('quorums were met where votes were taken, by those with a vote alone', async () => {
      let votes = 0
      for (const roll of rolls.filter((each) => each.quorum)) {
        const { votes: taken, kinds } = await organ.ok(zhou, 'meeting.show', { meetingId: roll.meetingId })
        votes += taken.length
        for (const vote of taken) {
          expect(vote.present).toBeGreaterThanOrEqual(vote.needed)
          expect(vote.inFavour + vote.against + vote.abstained).toBeLessThanOrEqual(vote.present)
          expect(vote.carried).toBe(vote.rule === 'committeeMeeting' ? null : true)
        }
        if (!kinds.includes('generalMeeting')) continue
        const voters = roll.rows!.filter(
          (row) => (row.expected || countsIfPresent(row.whyNotExpected)) && row.votingRight,
        )
        expect(roll.quorum!.base).toBe(voters.length)
        expect(roll.quorum!.present).toBe(voters.filter((row) => row.arrivedAt !== null).length)
      }
      expect(votes).toBeGreaterThanOrEqual(10)
    })

    test('there are written opinions, an election that waits for its 批复, and an exempt member who came to vote', async () => {
      const shown = await Promise.all(rolls.map(({ meetingId }) => organ.ok(zhou, 'meeting.show', { meetingId })))
      expect(shown.flatMap(({ votes }) => votes).some(({ written }) => written.inFavour === 2)).toBe(true)
      expect(shown.flatMap(({ elections }) => elections)).toMatchObject([
        { office: 'committeeMember', seats: 1, approvedOn: null, tied: [] },
      ])
      expect(
        rolls.some(
          ({ quorum, rows }) =>
            quorum && rows!.some(({ whyNotExpected, arrivedAt }) => whyNotExpected === 'exempt' && arrivedAt !== null),
        ),
      ).toBe(true)
    })

    test('every way in and every status has happened, with reasons where they are asked for', () => {
      const rows = rolls.flatMap((roll) => roll.rows!)
      const some = (fits: (row: RollRow) => boolean) => rows.some(fits)
      for (const method of ['memberScan', 'secretaryScan', 'manualConfirm', 'lateEntry'])
        expect(some((row) => row.method === method)).toBe(true)
      for (const status of ['present', 'late', 'guest', 'onLeave', 'absent'])
        expect(some((row) => row.status === status)).toBe(true)
      for (const why of ['exempt', 'probationary', 'disciplinaryProbation'])
        expect(some((row) => row.whyNotExpected === why || row.whyNoVote === why)).toBe(true)
      expect(some((row) => row.offline)).toBe(true)
      expect(some((row) => row.leave?.late === true)).toBe(true)
      expect(some((row) => row.voided !== null && row.status === 'absent')).toBe(true)
      const vouched = rows.filter(
        (row) => row.status !== 'guest' && (row.method === 'manualConfirm' || row.method === 'lateEntry'),
      )
      expect(vouched.every((row) => row.reason)).toBe(true)
    })
  })

  describe('the records of what is over', () => {
    let records: MeetingDetail[]
    beforeAll(async () => {
      const archived = past.filter((meeting) => meeting.state === 'archived')
      records = await Promise.all(archived.map(({ id }) => organ.ok(zhou, 'meeting.show', { meetingId: id })))
    })

    test('5.1, 0.23: one is written by item of its agenda, and one 组织生活会 by person, whose words are not with it', () => {
      const held = records.find(({ title }) => title === '党员大会：讨论党员分类承诺')!
      expect(recordParts(held).map(({ no }) => no)).toEqual([1, 2, 3, null])
      expect(resolutionsOf(held)).toMatchObject([{ no: 3 }])
      const life = records.find(({ kinds }) => kinds.includes('organizationalLifeMeeting'))!
      expect(life.sections?.count).toBe(3)
    })
    test('each has minutes, and was archived by someone else than who submitted it', () => {
      for (const record of records) {
        const { log } = record
        expect(contentText(record).length).toBeGreaterThanOrEqual(80)
        expect(resolutionsOf(record).length).toBeGreaterThan(0)
        expect(log.at(-1)!.by).not.toBe(log.at(-2)!.by)
      }
    })

    test('0.12 one was held on paper: entered the next working day, with true times, and says so', () => {
      const onPaper = records.filter(({ afterwards }) => afterwards !== null)
      expect(onPaper.map(({ title, openedAt }) => [title, openedAt])).toEqual([
        ['主题党日：到李家坪村重温入党誓词、帮收冬菜', null],
      ])
      const [{ afterwards, log, endAt }] = onPaper as [MeetingDetail]
      expect(afterwards!.reason).toContain('没有手机信号')
      expect(log.find(({ to }) => to === 'closed')).toMatchObject({ from: 'announced', at: afterwards!.at })
      expect(afterwards!.at > endAt).toBe(true)
    })

    test('no title and no minutes are used twice', () => {
      expect(new Set(records.map(({ title }) => title)).size).toBe(records.length)
      expect(new Set(records.map(({ minutes }) => minutes!.text)).size).toBe(records.length)
    })

    test('one was sent back with a reason, completed and submitted again', () => {
      const sentBack = records.filter(({ log }) => log.some(({ to }) => to === 'returned'))
      expect(sentBack).toHaveLength(1)
      const { log, minutes } = sentBack[0]!
      expect(log.slice(-4).map(({ to }) => to)).toEqual(['submitted', 'returned', 'submitted', 'archived'])
      expect(log.at(-3)!.reason).toContain('外派党员')
      expect(minutes!.resolutions.filter((each) => each.includes('外派党员'))).toHaveLength(1)
    })

    test('one amendment was accepted and one waits', () => {
      const amendments = records.flatMap((record) => record.amendments)
      expect(amendments.map(({ state }) => state).sort()).toEqual(['accepted', 'proposed'])
      const decided = amendments.find(({ state }) => state === 'accepted')!
      expect(decided.decision!.by).not.toBe(decided.proposedBy)
    })
  })

  test('one member came from another branch a month ago, and counts with the new one since', async () => {
    const came = (await details('第二党支部')).filter(({ history }) => history.length > 0)
    expect(came.map(({ history }) => history.map(({ branchName }) => branchName))).toEqual([['第四党支部']])
    const { toOn } = came[0]!.history[0]!
    expect('2026-06-08' <= toOn && toOn <= '2026-06-22').toBe(true)
    const expectedAt = async (title: string) => {
      const roll = await organ.ok(zhou, 'attendance.roll', { meetingId: titled(title).id })
      return roll.rows!.some((row) => row.memberId === came[0]!.id && row.expected)
    }
    expect(
      await Promise.all(['老会计讲一笔错账', '数据安全法', '财务纪律大家谈', '网络安全一小时'].map(expectedAt)),
    ).toEqual([false, true, true, false])
  })

  test('one leading cadre is flagged, and hours differ by what people came to', async () => {
    expect((await details('第二党支部')).filter(({ leadingCadre }) => leadingCadre)).toHaveLength(1)
    const { members } = await organ.ok(chen, 'study.branchHours', { nodeId: nodeNamed('第三党支部').id, year: 2026 })
    expect(new Set(members.map(({ total }) => total)).size).toBeGreaterThanOrEqual(4)
  })
})
