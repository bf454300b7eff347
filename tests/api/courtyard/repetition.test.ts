import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { draft } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { li, wang } = openIds
const written = async () =>
  (await organ.ok(wang, 'courtyard.write', draft({ companionIds: [organ.members.li] }))).noteId
const saving = (noteId: string, more: object) => ({ noteId, version: 1, saveId: clientIdOf(), ...more })

// Counted, not drawn: drawn digits read like a telephone number now and then.
let made = 0
repeats('courtyard', () => organ, {
  'courtyard.write': async () => {
    const topic = `院坝会之 ${++made}`
    const input = draft({ topic, companionIds: [organ.members.li] })
    let noteId = ''
    return {
      openId: wang,
      input,
      then: [
        async () => {
          const { rows } = await organ.ok(wang, 'courtyard.list', { view: 'mine' })
          noteId = rows.find((row) => row.topic === topic)?.id ?? ''
          await organ.ok(li, 'courtyard.save', saving(noteId, { topic: '李委员改的主题' }))
        },
        () => organ.ok(wang, 'courtyard.save', saving(noteId, { topic: '改回来', version: 2 })),
      ],
    }
  },
  'courtyard.publishSummary': async () => ({
    openId: wang,
    input: { noteId: await written(), text: `说得清楚的摘要 ${++made}` },
  }),
  'courtyard.save': async () => {
    const noteId = await written()
    return {
      openId: li,
      input: saving(noteId, { topic: '李委员改的主题', headcount: 20 }),
      then: [
        () => organ.ok(wang, 'courtyard.save', saving(noteId, { host: '陈书记' })),
        () => organ.ok(wang, 'courtyard.save', saving(noteId, { topic: '再改', version: 3 })),
        // The companion who made the change may no longer make any.
        () =>
          organ.ok(
            wang,
            'courtyard.save',
            saving(noteId, { version: 4, companionIds: { put: [], drop: [organ.members.li] } }),
          ),
      ],
    }
  },
})
