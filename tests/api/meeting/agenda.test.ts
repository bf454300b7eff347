import type { Input } from '../../../src/contract'
import { meeting, planOf } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, wang } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ?.stop())

const planInput = (more: Partial<Input<'meeting.plan'>>) => {
  const { clientId: _, ...plan } = planOf(organ, more)
  return plan
}
describe('an agenda', () => {
  it('1.7: keeps the id of every item of the agenda through editing and reordering, and takes no id twice', async () => {
    const [first, second] = [
      { id: 'i1', title: '诵读', minutes: 40 },
      { id: 'i2', title: '讨论', minutes: null },
    ] as const
    const meetingId = await meeting.announced(organ, { agenda: [first, second] })
    const revise = async (agenda: Input<'meeting.plan'>['agenda']) => {
      const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
      return organ.call(chen, 'meeting.revise', { ...planInput({ agenda }), meetingId, version })
    }
    const edited = [second, { ...first, title: '集体诵读' }]
    await revise(edited)
    expect(await organ.ok(wang, 'meeting.show', { meetingId })).toMatchObject({
      agenda: edited,
      noticeSaid: {
        agenda: [
          { title: '诵读', minutes: 40 },
          { title: '讨论', minutes: null },
        ],
      },
    })
    expect(await revise([first, { ...second, id: 'i1' }])).toMatchObject({ ok: false, problem: { code: 'badInput' } })
    // Written anew under the same words it is what people were told.
    await revise([{ ...first, id: 'a1' }, second])
    expect(await organ.ok(wang, 'meeting.show', { meetingId })).not.toHaveProperty('noticeSaid')
  })
})
