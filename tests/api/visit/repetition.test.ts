import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { joins, noteInput, pairInput, promise } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, wang, zhou } = openIds
const saving = (noteId: string, more: object) => ({ noteId, version: 1, saveId: clientIdOf(), ...more })
const toPair = async () => ({ pairId: await joins(organ, { beganOn: '2026-08-01' }), village: null, whom: null })

// Counted, not drawn: drawn digits read like a telephone number now and then.
let made = 0
repeats('visit', () => organ, {
  'visit.addPair': async () => {
    const whom = `住户之 ${++made}`
    const input = pairInput(organ, { whom })
    return {
      openId: chen,
      input,
      then: [
        async () => {
          const { pairs } = await organ.ok(wang, 'visit.mine', {})
          const pairId = pairs.find((pair) => pair.whom === whom)?.id ?? ''
          await organ.ok(li, 'visit.endPair', { pairId, version: 1, reason: '搬走了' })
        },
      ],
    }
  },
  'visit.endPair': async () => {
    const pair = await toPair()
    return {
      openId: chen,
      input: { pairId: pair.pairId, version: 1, reason: '搬到县城' },
      then: [() => organ.ok(wang, 'visit.write', noteInput({ ...pair, visitedOn: '2026-11-10' }))],
    }
  },
  'visit.saveFrequency': async () => {
    const figures = { effectiveFrom: '2027-06-01', unitMonths: 6, householdMonths: 3 }
    const { versions } = await organ.ok(zhou, 'visit.frequency', {})
    const version = versions[0]?.version ?? 0
    return {
      openId: zhou,
      input: { version, ...figures },
      then: [() => organ.ok(zhou, 'visit.saveFrequency', { ...figures, version: version + 1, householdMonths: 2 })],
    }
  },
  'visit.write': async () => {
    const pair = await toPair()
    const input = noteInput({ ...pair, promises: [promise()] })
    return {
      openId: wang,
      input,
      then: [
        async () => {
          const { rows } = await organ.ok(wang, 'visit.list', { view: 'mine', pairId: pair.pairId })
          const noteId = rows[0]?.id ?? ''
          await organ.ok(wang, 'visit.save', saving(noteId, { visitedOn: '2026-11-02' }))
        },
        () => organ.ok(chen, 'visit.endPair', { pairId: pair.pairId, version: 1, reason: '搬走了' }),
      ],
    }
  },
  'visit.save': async () => {
    const { noteId } = await organ.ok(wang, 'visit.write', noteInput(await toPair()))
    return {
      openId: wang,
      input: saving(noteId, { heard: '改过', promises: { put: [promise()], drop: [] } }),
      then: [
        () => organ.ok(wang, 'visit.save', saving(noteId, { visitedOn: '2026-11-02' })),
        () => organ.ok(wang, 'visit.save', saving(noteId, { version: 3, heard: '又改过' })),
      ],
    }
  },
})
