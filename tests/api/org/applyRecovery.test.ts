import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { asItIs, previewOf, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'
import { everything } from '../../support/stored'

/** Four days after everybody was bound: by then each may be a hand. */
const start = '2026-11-24T01:00:00.000Z'
const later = (hours: number) => new Date(Date.parse(start) + hours * 3_600_000).toISOString()
const { zhou, chen, wang } = openIds

describe('T1: another number in a sheet for somebody who is bound', () => {
  let organ: Organ
  const number = '13800003101'
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(start))

  const preview = () =>
    previewOf(organ, organ.nodes.branch, [
      heads,
      ...asItIs.map((row) => (row[0] === '王党员' ? [...row.slice(0, 3), number, ...row.slice(4)] : [...row])),
    ])
  const apply = (importId: string, recover: string[]) =>
    organ.call(zhou, 'org.applyRoster', { importId, from: 0, remove: [], recover })
  const shown = () => organ.ok(zhou, 'org.showMember', { memberId: organ.members.wang })
  const bind = async (openId: string) =>
    organ.call(openId, 'session.bindByPhone', { phoneCode: await organ.phoneCode(openId) })

  it('is a question apart from the changes: unticked, nothing is asked and nothing changes', async () => {
    const { importId, counts } = await preview()
    expect(counts).toMatchObject({ changed: 0, recovery: 1, unchanged: 3 })
    expect(await rowsOf(organ, importId, 'recovery')).toMatchObject([{ memberId: organ.members.wang, stays: null }])
    expect(await apply(importId, [])).toMatchObject({ ok: true, value: { asked: 0, changed: 0, total: 0 } })
    expect(await shown()).toMatchObject({ phoneMasked: '139****0003', recovery: null })
  })

  it('ticks nobody whom the preview did not name there', async () => {
    const { importId } = await preview()
    for (const memberId of [organ.members.chen, organ.members.wu, 'nobody'])
      expect(await apply(importId, [memberId])).toMatchObject({
        ok: false,
        problem: { code: 'badInput', field: 'recover' },
      })
  })

  it('ticked, it is asked for as on the member’s page: a second hand, the hours, and the old phone may stop it', async () => {
    const { importId } = await preview()
    const asked = await apply(importId, [organ.members.wang])
    expect(asked).toMatchObject({ ok: true, value: { asked: 1, changed: 0, removed: 0, skipped: [] } })
    const repeated = await apply(importId, [organ.members.wang])
    expect(repeated.ok && repeated.value).toEqual(asked.ok && asked.value)
    const { recovery, phoneMasked } = await shown()
    expect(phoneMasked).toBe('139****0003')
    expect(recovery).toMatchObject({ how: 'number', askedBy: '周督导', agreedBy: null, worksFrom: null })
    expect(JSON.stringify(everything(organ.cloud).get(`members/${organ.members.wang}`))).not.toContain(number)
    expect((await organ.ok(wang, 'home.show', {})).todos).toContainEqual(
      expect.objectContaining({ kind: 'ownRecovery', title: '周督导为您申请换手机号' }),
    )
    const which = { memberId: organ.members.wang, recoveryId: recovery!.id }
    await organ.ok(chen, 'org.agreeRecovery', which)
    expect(await bind(`phone-${number}`)).toMatchObject({ ok: false, problem: { code: 'phoneNotOnRoster' } })
    // Asked for once: the next sheet says so and ticks nobody.
    const again = await preview()
    expect(await rowsOf(organ, again.importId, 'recovery')).toMatchObject([{ stays: '已有一份找回身份的申请在办' }])
    expect(await apply(again.importId, [organ.members.wang])).toMatchObject({
      ok: false,
      problem: { field: 'recover' },
    })
    await organ.ok(wang, 'org.stopRecovery', which)
    organ.cloud.setNow(later(72))
    expect(await bind(`phone-${number}`)).toMatchObject({ ok: false, problem: { code: 'phoneNotOnRoster' } })
    expect(await organ.ok(wang, 'session.enter', {})).toMatchObject({ state: 'ready' })
  })

  it('that cannot be asked for is left alone by name, and the rest of the sheet goes on', async () => {
    const { importId } = await preview()
    const which = { memberId: organ.members.wang, phone: '13800003199', reason: '换了手机' }
    await organ.ok(openIds.li, 'org.askRecovery', which)
    const answer = await apply(importId, [organ.members.wang])
    expect(answer).toMatchObject({ ok: true, value: { asked: 0, skipped: [{ name: '王党员' }] } })
    expect(answer.ok && answer.value.skipped[0]!.why).toMatch(/^没有提出换号申请：已有申请在办/)
    const { recovery } = await shown()
    expect(recovery).toMatchObject({ askedBy: '李委员' })
  })
})
