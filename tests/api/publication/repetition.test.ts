import { openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { materialOf } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

repeats('publication', () => organ, {
  'publication.decide': async () => {
    const id = await materialOf(organ)
    const { version } = await organ.ok(openIds.chen, 'publication.show', { kind: 'material', id })
    return {
      openId: openIds.chen,
      input: { kind: 'material', id, version, allow: true, words: null },
      then: [() => organ.ok(openIds.li, 'study.removeMaterial', { materialId: id })],
    }
  },
})
