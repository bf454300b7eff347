import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addMinutes } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { adds, handsIn, office, pdf } from './fileDeeds'

const { chen, li, wang, wu, zhao, zheng, zhou } = openIds

describe('0.28: the documents beside a record', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  afterEach(() => organ.cloud.setNow(clock('09:00')))

  const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
  const opens = (meetingId: string, attachmentId: string, by: string) =>
    organ.call(by, 'meeting.openFile', { meetingId, attachmentId })
  const filesIn = (folder: string) => {
    const path = join(organ.cloud.dataDir, 'storage', 'files', folder)
    return existsSync(path) ? readdirSync(path) : []
  }

  describe('the doors', () => {
    const input = { meetingId: 'some-meeting' }
    climbsTheDoor(
      () => organ,
      'meeting.fileTicket',
      () => ({ ...input, name: 'a.pdf', size: 9 }),
    )
    climbsTheDoor(
      () => organ,
      'meeting.addFile',
      () => ({ ...input, ticketId: 't', fileId: 'f' }),
    )
    climbsTheDoor(
      () => organ,
      'meeting.removeFile',
      () => ({ ...input, attachmentId: 'a' }),
    )
    climbsTheDoor(
      () => organ,
      'meeting.openFile',
      () => ({ ...input, attachmentId: 'a' }),
    )
  })

  it('are kept by who runs the meeting, under their names, and opened by who reads it', async () => {
    const meetingId = await meeting.closed(organ)
    for (const by of [wang, wu])
      expect(await organ.refused(by, 'meeting.fileTicket', { meetingId, name: 'a.pdf', size: 9 })).toMatchObject({
        code: 'notAllowed',
      })
    const input = await handsIn(organ, meetingId, '整改清单.docx', office(), li)
    const { attachmentId } = await organ.ok(li, 'meeting.addFile', input)
    expect((await show(meetingId)).files).toEqual([
      {
        id: attachmentId,
        name: '整改清单.docx',
        kind: 'docx',
        bytes: office().length,
        by: '李委员',
        at: clock('09:00'),
      },
    ])
    const opened = await organ.ok(wang, 'meeting.openFile', { meetingId, attachmentId })
    expect(opened).toMatchObject({ name: '整改清单.docx', kind: 'docx' })
    expect(Buffer.from(await (await fetch(opened.url)).arrayBuffer())).toEqual(office())
    expect(await opens(meetingId, attachmentId, wu)).toMatchObject({ problem: { code: 'notAllowed' } })
    expect(await opens(meetingId, 'another', wang)).toMatchObject({ problem: { code: 'notFound' } })
    expect((await show(meetingId, wang)).can.keepFiles).toBe(false)
  })

  it('of a sensitive meeting are for nobody who only sits in', async () => {
    const meetingId = await meeting.closed(organ, {
      kinds: ['committeeMeeting'],
      audience: 'committee',
      invited: [{ type: 'member', memberId: organ.members.zhao }],
    })
    const attachmentId = await adds(organ, meetingId)
    expect(await show(meetingId, zhao)).toMatchObject({ noticeOnly: true })
    expect(await show(meetingId, zhao)).not.toHaveProperty('files')
    expect(await opens(meetingId, attachmentId, zhao)).toMatchObject({ problem: { code: 'notFound' } })
    expect(await opens(meetingId, attachmentId, li)).toMatchObject({ ok: true })
  })

  it.each([
    ['规定.docm', '宏'],
    ['台账.XLSM', '宏'],
    ['旧稿.doc', '宏'],
    ['照片.heic', '不能作附件'],
    ['程序.exe', '不能作附件'],
  ])('are refused by the name “%s” before anything is uploaded', async (name, says) => {
    const meetingId = await meeting.closed(organ)
    const refused = await organ.refused(chen, 'meeting.fileTicket', { meetingId, name, size: 9 })
    expect(refused).toMatchObject({ field: 'file', message: expect.stringContaining(says) })
  })

  const oldForm = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const smuggled: [string, string, Buffer, string][] = [
    ['macros inside', '方案.docx', office(['word/vbaProject.bin']), 'attachmentMacros'],
    ['a control inside', '方案.docx', office(['word/activeX/activeX1.xml']), 'attachmentMacros'],
    [
      'a file with macros under another name',
      '方案.docx',
      office([], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'attachmentMacros',
    ],
    ['the old form under another name', '方案.docx', oldForm, 'attachmentMacros'],
    ['another kind under its name', '方案.docx', pdf, 'attachmentKindWrong'],
    ['something broken', '方案.docx', office().subarray(0, 60), 'attachmentKindWrong'],
    ['something else', '方案.pdf', Buffer.from('MZ program'), 'attachmentKindWrong'],
  ]
  it.each(smuggled)('are refused for %s, and nothing of it stays', async (_what, name, bytes, code) => {
    const meetingId = await meeting.closed(organ)
    const input = await handsIn(organ, meetingId, name, bytes)
    expect(await organ.refused(chen, 'meeting.addFile', input)).toMatchObject({ code, field: 'file' })
    expect(filesIn('incoming')).toEqual([])
    expect(await show(meetingId)).not.toHaveProperty('files')
  })

  it('are at most 10 MB and five, whoever adds them and when', async () => {
    const meetingId = await meeting.closed(organ)
    const large = { meetingId, name: 'a.pdf', size: 10 * 1024 * 1024 + 1 }
    expect(await organ.refused(chen, 'meeting.fileTicket', large)).toMatchObject({ code: 'attachmentTooLarge' })
    const inputs = []
    for (const by of [chen, li, chen, li, chen, li])
      inputs.push({ by, input: await handsIn(organ, meetingId, 'a.pdf', pdf, by) })
    for (const { by, input } of inputs.slice(0, 4)) await organ.ok(by, 'meeting.addFile', input)
    const last = await Promise.all(inputs.slice(4).map(({ by, input }) => organ.call(by, 'meeting.addFile', input)))
    expect(last.filter(({ ok }) => ok)).toHaveLength(1)
    expect(last.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'attachmentsFull' } })
    expect((await show(meetingId)).files).toHaveLength(5)
    expect(await organ.refused(chen, 'meeting.fileTicket', { ...large, size: 9 })).toMatchObject({
      code: 'attachmentsFull',
    })
  })

  it('are taken away until the meeting is archived, which stays on record, and no file of theirs stays', async () => {
    const meetingId = await meeting.closed(organ)
    const kept = filesIn('kept').length
    const [first, second] = [await adds(organ, meetingId), await adds(organ, meetingId, '方案.pdf')]
    expect(filesIn('kept')).toHaveLength(kept + 2)
    await organ.ok(li, 'meeting.removeFile', { meetingId, attachmentId: first }, clientIdOf())
    expect(filesIn('kept')).toHaveLength(kept + 1)
    expect(await show(meetingId)).toMatchObject({
      files: [{ id: second, name: '方案.pdf' }],
      removedFiles: [{ name: '发言提纲.pdf', by: '李委员' }],
    })
    const { version } = await show(meetingId)
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    const removal = { meetingId, attachmentId: second }
    expect(await organ.refused(chen, 'meeting.removeFile', removal)).toMatchObject({ code: 'meetingStateWrong' })
    expect(await opens(meetingId, second, zheng)).toMatchObject({ ok: true })
    await organ.ok(zhou, 'meeting.archive', { meetingId })
    expect(await organ.refused(chen, 'meeting.removeFile', removal)).toMatchObject({ code: 'meetingStateWrong' })
    expect(await opens(meetingId, second, wang)).toMatchObject({ ok: true })
    // A day later the timers sweep what came to nothing, and leave what a record names.
    organ.cloud.setNow(addMinutes(clock('09:00'), 3 * 24 * 60))
    await organ.cloud.runTimer('jobs', 'night')
    expect(await opens(meetingId, second, wang)).toMatchObject({ ok: true })
    expect(filesIn('incoming')).toEqual([])
  })
})
