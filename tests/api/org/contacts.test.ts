import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zheng, zhou, sun } = openIds

describe('A.3 outside-contact', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    await organ.enterSituation(organ.members.wang, 'abroad', '2026-03-01')
  })
  afterAll(() => organ.stop())
  const contact = (more: Partial<Input<'org.noteContact'>> = {}): Input<'org.noteContact'> => ({
    memberId: organ.members.wang,
    clientId: clientIdOf(),
    contactedOn: '2026-06-01',
    how: 'message',
    words: '随访问学者项目在外，一切平安',
    ...more,
  })
  const contacts = async (openId: string) =>
    (await organ.ok(openId, 'org.showMember', { memberId: organ.members.wang })).contacts
  climbsTheDoor(
    () => organ,
    'org.noteContact',
    () => contact(),
  )

  it('A.3 is noted by the secretary or the 组织委员, and seen by them and the member alone', async () => {
    expect(await contacts(chen)).toEqual({ rows: [], canNote: true })
    for (const who of [wang, wu, zheng, zhou, sun])
      expect((await organ.refused(who, 'org.noteContact', contact())).code).toBe('notAllowed')
    await organ.ok(chen, 'org.noteContact', contact())
    await organ.ok(li, 'org.noteContact', contact({ contactedOn: '2026-11-19', how: 'phone', words: '' }))
    const rows = [
      { contactedOn: '2026-11-19', how: 'phone', words: '', by: '李委员' },
      { contactedOn: '2026-06-01', how: 'message', words: '随访问学者项目在外，一切平安', by: '陈书记' },
    ]
    expect(await contacts(li)).toMatchObject({ rows, canNote: true })
    expect(await contacts(wang)).toMatchObject({ rows, canNote: false })
    for (const who of [zheng, zhou]) expect(await contacts(who)).toBeUndefined()
  })

  it('A.3 is of a day on which they were abroad and that has come', async () => {
    for (const contactedOn of ['2026-02-28', '2026-11-21'])
      expect((await organ.refused(chen, 'org.noteContact', contact({ contactedOn }))).field).toBe('contactedOn')
    const other = contact({ memberId: organ.members.zhao })
    expect((await organ.refused(chen, 'org.noteContact', other)).message).toContain('没有登记出国（境）')
    expect((await organ.ok(chen, 'org.showMember', { memberId: organ.members.zhao })).contacts).toBeUndefined()
  })

  it('A.3 entered by mistake is taken back, once', async () => {
    const of = await organ.ok(chen, 'org.noteContact', contact({ contactedOn: '2026-09-01' }))
    await organ.ok(li, 'org.withdrawContact', { ...of, why: '登记错了人' })
    expect((await contacts(chen))?.rows.map(({ contactedOn }) => contactedOn)).not.toContain('2026-09-01')
    const again = { ...of, version: of.version + 1, why: '再撤一次' }
    expect((await organ.refused(li, 'org.withdrawContact', again)).code).toBe('notFound')
  })
})
