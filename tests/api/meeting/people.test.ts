import type { ActionName } from '../../../src/contract'
import { inputLeaves } from '../../support/inputs'
import { clock, meeting, memberToken, phoneOf, planOf } from '../../support/meeting'
import { clientIdOf, openIds, plainMember, startOrgan, type Organ } from '../../support/organ'
import { draft as courtyardNote } from '../courtyard/support'
import { course } from '../study/trainingSupport'
import { noteInput, pairInput } from '../visit/support'
import { vote, voting } from './voteDeeds'

/** T12: an id is no introduction. Whoever is out of the caller's sight is refused as if they were not there, and not named. */

const { chen, li, wu, zheng } = openIds
let organ: Organ
const made = {
  announced: '',
  onPaper: '',
  open: '',
  closed: '',
  life: '',
  archived: '',
  voting: '',
  entryId: '',
  noteId: '',
}
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:20'))
  made.onPaper = await meeting.draft(organ, { startAt: clock('07:00'), endAt: clock('08:30') })
  made.announced = await meeting.announced(organ)
  made.open = await meeting.openNow(organ)
  made.voting = await voting(organ)
  made.closed = await meeting.closed(organ)
  made.life = await meeting.closed(organ, { kinds: ['organizationalLifeMeeting'] })
  made.archived = await meeting.archived(organ)
  const entry = { clientId: clientIdOf(), branchId: organ.nodes.branch, matter: '路灯不亮', source: '来信' }
  const more = { raisedOn: '2026-11-20', raisedBy: null, carries: false }
  made.entryId = (await organ.ok(chen, 'ledger.record', { ...entry, ...more })).entryId
  const own = { ownerId: organ.members.wang, department: null, verifierId: null }
  await organ.ok(chen, 'ledger.assign', { ...step(), ...own, dueOn: '2026-12-20', words: null })
  made.noteId = (
    await organ.ok(chen, 'study.writeNote', { clientId: clientIdOf(), title: '笔记', text: '读书' })
  ).noteId
})
afterAll(() => organ.stop())

const step = () => ({ entryId: made.entryId, clientId: clientIdOf() })
/** 吴外支, of another branch, whom 陈书记 has not met. */
const stranger = () => organ.members.wu
const at = (meetingId: string) => ({ meetingId, memberId: stranger() })
const reason = '说明'
const plan = (more: object) => planOf(organ, more)
const owner = (more: object) => ({
  ...step(),
  ownerId: organ.members.li,
  department: null,
  verifierId: null,
  ...more,
})
const talk = (more: object) => ({
  clientId: clientIdOf(),
  hostId: organ.members.chen,
  counterpartId: organ.members.wang,
  kind: 'memberPair',
  occasion: 'yearly',
  plannedOn: '2026-11-25',
  place: '办公室',
  ...more,
})
const onPaper = (more: object) => ({ meetingId: made.onPaper, reason, minutes: 60, came: [], guests: [], ...more })
const cameThen = () => ({ memberId: stranger(), arrivedAt: clock('07:00') })
const elected = (memberId: string) => ({ memberId, inFavour: 1, against: 0, abstained: 0, elected: true })
const election = (more: object) => ({
  meetingId: made.voting,
  clientId: clientIdOf(),
  office: 'committeeMember',
  seats: 1,
  round: 'first',
  rulesPassed: true,
  scrutineerIds: [organ.members.wang],
  tellerIds: [organ.members.li],
  issued: 1,
  returned: 1,
  valid: 1,
  spoilt: 0,
  candidates: [elected(organ.members.chen)],
  ...more,
})
const leftOut = () => ({
  exclusions: [
    { memberId: stranger(), reasonKind: 'cannotExpress', approvedByUpperOn: '2026-11-01', approvedByMeeting: true },
  ],
})
const seen = () => ({ memberId: stranger() })
const situation = { kind: 'abroad', reason, fromOn: '2026-01-01', toOn: null }
const post = () => ({ memberId: stranger(), nodeId: organ.nodes.branch, post: 'deputySecretary' })

/** What is sent, with the stranger in this very field. */
const inputs: Record<string, () => object> = {
  'amendment.propose.change.memberId': () => ({
    meetingId: made.archived,
    clientId: clientIdOf(),
    change: { subject: 'attendance', change: 'came', memberId: stranger(), arrivedAt: clock('14:20') },
    reason,
  }),
  'attendance.admitGuest.guest.memberId': () => ({
    meetingId: made.open,
    guest: { type: 'member', memberId: stranger() },
  }),
  'attendance.confirm.memberId': () => ({ ...at(made.open), reason }),
  'attendance.enterLate.memberId': () => ({ ...at(made.closed), arrivedAt: clock('14:20'), reason }),
  'attendance.explainAbsence.memberId': () => ({ ...at(made.closed), reason }),
  'attendance.endLeave.memberId': () => at(made.open),
  'courtyard.write.companionIds[]': () => courtyardNote({ companionIds: [stranger()] }),
  'leave.enterFor.memberId': () => ({
    ...at(made.announced),
    reasonKind: 'sick',
    how: 'phone',
    askedAt: clock('08:30'),
    note: null,
  }),
  'leave.takeBack.memberId': () => ({ ...at(made.announced), reason }),
  'duty.person.memberId': () => ({ memberId: stranger() }),
  'leave.decide.memberId': () => ({ ...at(made.announced), approve: true, note: null }),
  'ledger.assign.ownerId': () => ({ ...owner({ ownerId: stranger() }), dueOn: '2026-12-20', words: null }),
  'ledger.assign.verifierId': () => ({ ...owner({ verifierId: stranger() }), dueOn: '2026-12-20', words: null }),
  'ledger.handOver.ownerId': () => ({ ...owner({ ownerId: stranger() }), reason }),
  'ledger.handOver.verifierId': () => ({ ...owner({ verifierId: stranger() }), reason }),
  'meeting.correctRoll.memberId': () => ({ ...at(made.open), change: 'add', reason }),
  'meeting.plan.namedMemberIds[]': () =>
    plan({ kinds: ['guestLecture'], audience: 'named', namedMemberIds: [stranger()] }),
  'meeting.plan.invited[].memberId': () => plan({ invited: [{ type: 'member', memberId: stranger() }] }),
  'meeting.plan.lecturers[].memberId': () => plan({ kinds: ['partyLecture'], lecturers: [lecturer()] }),
  'meeting.nameScanners.memberIds[]': () => ({ meetingId: made.open, memberIds: [stranger()] }),
  'meeting.plan.chairId': () => plan({ chairId: stranger() }),
  'meeting.plan.recorderId': () => plan({ recorderId: stranger() }),
  'meeting.readSection.memberId': () => at(made.life),
  'meeting.speak.memberId': () => ({ ...at(made.open), event: 'start' }),
  'meeting.writeItem.speeches[].memberId': () => ({
    meetingId: made.closed,
    itemId: 'i1',
    version: 0,
    text: '',
    speeches: [{ type: 'member', memberId: stranger(), text: '同意' }],
    resolutions: [],
  }),
  'meeting.writeSection.memberId': () => section({ memberId: stranger() }),
  'meeting.writeSection.criticisms[].by': () =>
    section({ memberId: organ.members.wang, criticisms: [{ by: stranger(), text: '要多下基层' }] }),
  'meeting.recordAfterwards.came[].memberId': () => onPaper({ came: [cameThen()] }),
  'meeting.recordAfterwards.guests[].memberId': () => onPaper({ guests: [{ type: 'member', ...cameThen() }] }),
  'meeting.recordElection.candidates[].memberId': () => election({ candidates: [elected(stranger())] }),
  'meeting.recordElection.exclusions[].memberId': () => election(leftOut()),
  'meeting.recordElection.others[].memberId': () =>
    election({ others: [{ name: '某人', inFavour: 1, elected: true, memberId: stranger() }] }),
  'meeting.recordElection.scrutineerIds[]': () => election({ scrutineerIds: [stranger()] }),
  'meeting.recordElection.tellerIds[]': () => election({ tellerIds: [stranger()] }),
  'meeting.recordVote.exclusions[].memberId': () => ({ ...vote(made.voting), ...leftOut() }),
  'meeting.recordVote.opinions[].memberId': () => ({
    ...vote(made.voting),
    opinions: [{ memberId: stranger(), receivedOn: '2026-11-20', choice: 'inFavour' }],
  }),
  'meeting.revise.namedMemberIds[]': () =>
    revised({ kinds: ['guestLecture'], audience: 'named', namedMemberIds: [stranger()] }),
  'meeting.revise.invited[].memberId': () => revised({ invited: [{ type: 'member', memberId: stranger() }] }),
  'meeting.revise.lecturers[].memberId': () => revised({ kinds: ['partyLecture'], lecturers: [lecturer()] }),
  'meeting.revise.chairId': () => revised({ chairId: stranger() }),
  'meeting.revise.recorderId': () => revised({ recorderId: stranger() }),
  'org.agreeRecovery.memberId': () => ({ ...seen(), recoveryId: 'some-recovery' }),
  'org.appoint.memberId': () => ({ ...post(), startOn: '2026-01-10', termEndsOn: null }),
  'org.askRecovery.memberId': () => ({ ...seen(), phone: '13800000000', reason }),
  'org.changeMember.memberId': () => ({ ...plainMember, memberId: stranger(), version: 1, name: '某人' }),
  'org.confirmPost.memberId': () => ({ ...post(), post: 'committeeOfficer' }),
  'org.endPost.memberId': () => ({ ...post(), reason }),
  'org.enterSituation.memberId': () => ({ ...seen(), clientId: clientIdOf(), ...situation }),
  'org.endSituation.memberId': () => ({ ...seen(), version: 1, situationId: 'some', toOn: '2026-11-01' }),
  'org.correctSituation.memberId': () => ({ ...seen(), version: 1, situationId: 'some', says: situation, why: reason }),
  'org.noteContact.memberId': () => ({
    ...seen(),
    clientId: clientIdOf(),
    contactedOn: '2026-06-01',
    how: 'phone',
    words: '',
  }),
  'org.withdrawContact.memberId': () => ({ ...seen(), version: 1, contactId: 'some', why: reason }),
  'org.showMember.memberId': () => ({ memberId: stranger() }),
  'org.stopRecovery.memberId': () => ({ ...seen(), recoveryId: 'some-recovery' }),
  'org.transfer.memberId': () => ({
    memberId: stranger(),
    version: 1,
    toBranchId: organ.nodes.branch,
    partyGroupId: null,
    reason,
  }),
  'session.invite.memberId': () => ({ memberId: stranger() }),
  'study.enterTraining.memberId': () => ({ ...seen(), clientId: clientIdOf(), ...course }),
  'study.memberHours.memberId': () => ({ memberId: stranger(), year: 2026 }),
  'study.shareNote.sharing.memberIds[]': () => ({
    noteId: made.noteId,
    version: 1,
    sharing: { with: 'members', memberIds: [stranger()] },
  }),
  'talk.plan.hostId': () => talk({ hostId: stranger() }),
  'talk.plan.counterpartId': () => talk({ counterpartId: stranger() }),
  'visit.write.companionIds[]': () => noteInput({ companionIds: [stranger()] }),
  'visit.addPair.memberId': () => pairInput(organ, { memberId: stranger() }),
}
const section = (more: object) => ({
  meetingId: made.life,
  version: 0,
  selfCriticism: '学习不够',
  criticisms: [],
  response: '',
  ...more,
})
const lecturer = () => ({ type: 'member', memberId: stranger(), post: null })
const revised = (more: object) => {
  const { clientId: _, ...words } = plan(more)
  return { meetingId: made.announced, version: 2, ...words }
}
/**
 * The invitation itself names its member to whoever holds it; closing settles what was asked and looks nobody up; a call of the
 * roll answers each for themself (attendance/atTheDoor.test.ts).
 */
const told = [
  'session.bindByInvitation.memberId',
  'attendance.callRoll.memberIds[]',
  'meeting.close.leaves[].memberId',
  'meeting.recordAfterwards.leaves[].memberId',
]

const person =
  /(member|chair|recorder|counterpart|owner|verifier|companion|scrutineer|teller)Ids?(\[\])?$|^talk\.plan\.hostId$|^meeting\.writeSection\.criticisms\[\]\.by$/i
const declared = [...new Set(inputLeaves.map(({ path }) => path).filter((path) => person.test(path)))]

describe('a person of another branch', () => {
  it('is looked for in every field that names one', () => {
    expect(declared.filter((path) => !told.includes(path)).sort()).toEqual(Object.keys(inputs).sort())
  })

  it.each(Object.keys(inputs))('is not named by %s', async (path) => {
    const [feature, act, field] = path.replace('[]', '').split('.') as [string, string, string]
    const problem = await organ.refused(chen, `${feature}.${act}` as ActionName, inputs[path]!())
    if (problem.code === 'badInput') expect(problem.field).toContain(field)
    expect(JSON.stringify(problem)).not.toContain('吴外支')
  })

  it('may be admitted who was at the door, by either scan', async () => {
    const admit = (openId: string, meetingId: string) =>
      organ.ok(openId, 'attendance.admitGuest', { meetingId, guest: { type: 'member', memberId: stranger() } })
    const token = memberToken(await phoneOf(organ, wu), clock('14:20'))
    expect(await organ.refused(li, 'attendance.scanMember', { meetingId: made.open, token })).toMatchObject({
      code: 'notOnRoll',
    })
    expect((await organ.ok(chen, 'attendance.roll', { meetingId: made.open })).knocks).toMatchObject([
      { memberId: stranger(), name: '吴外支' },
    ])
    expect(await admit(chen, made.open)).toMatchObject({ name: '吴外支', status: 'guest' })
  })

  it('may be named by who is above both, and stays named when the branch changes the plan', async () => {
    const meetingId = await meeting.draft(organ, { chairId: stranger() }, zheng)
    const { clientId: _, ...words } = plan({ chairId: stranger(), place: '五楼' })
    await organ.ok(chen, 'meeting.revise', { meetingId, version: 1, ...words })
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).chair).toMatchObject({ name: '吴外支' })
  })
})

it('0.8 an activist neither chairs nor takes the record, and is not offered for it', async () => {
  const kinds = ['committeeMeeting']
  for (const [role, field] of [
    ['主持人', 'chairId'],
    ['记录人', 'recorderId'],
  ] as const) {
    const input = plan({ kinds, audience: 'committee', [field]: organ.members.zhao })
    expect(await organ.refused(chen, 'meeting.plan', input)).toMatchObject({
      code: 'chairNotPartyMember',
      field,
      message: `${role}须由党员担任，赵积极还不是党员，请重新选择。`,
    })
  }
  const { members } = await organ.ok(chen, 'meeting.planChoices', {})
  expect(members.map(({ name, mayLead }) => [name, mayLead])).toEqual(
    expect.arrayContaining([
      ['王党员', true],
      ['赵积极', false],
    ]),
  )
})
