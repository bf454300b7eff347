import type { Input } from '../../../src/contract'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { uploaded } from '../../support/roster'
import { trainingDeeds } from './trainingDeeds'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, wang, zhou } = openIds
const pdf = Buffer.from('%PDF-1.7\nwords\n%%EOF\n')

/** Whoever looks after the branch's plan loses the post that lets them, and gets it back for the next test. */
const withoutPost = () =>
  organ.ok(zhou, 'org.endPost', {
    memberId: organ.members.li,
    nodeId: organ.nodes.branch,
    post: 'organizationCommissioner',
    reason: '换届',
  })
beforeEach(async () => {
  const post = { memberId: organ.members.li, nodeId: organ.nodes.branch, post: 'organizationCommissioner' as const }
  const { holdings } = await organ.ok(zhou, 'org.showMember', { memberId: post.memberId })
  if (holdings.length === 0) await organ.ok(zhou, 'org.appoint', { ...post, startOn: '2025-01-10', termEndsOn: null })
})

const table = async (more: Partial<Input<'study.saveHourTable'>> = {}) => ({
  version: (await organ.ok(zhou, 'study.hourTable', {})).versions[0]!.version,
  effectiveFrom: '2026-11-01',
  lateCounts: false,
  secretaryHours: null,
  rows: [{ kind: 'studySession' as const, fromMinutes: 30, toMinutes: 1440, hours: 1.5 }],
  ...more,
})
const plan = async (topic: string) => {
  const nodeId = organ.nodes.branch
  const { version } = await organ.ok(chen, 'study.showPlan', { nodeId, year: 2026 })
  const item = { id: clientIdOf(), month: 3, topic, kind: 'studySession' as const, materialIds: [] }
  return { nodeId, year: 2026, version, items: [item] }
}
const material = () => ({
  clientId: clientIdOf(),
  nodeId: organ.nodes.branch,
  title: '学习材料',
  source: '机关党委',
  link: null,
})
const wantedTicket = () => ({ nodeId: organ.nodes.branch, name: '条例.pdf', size: pdf.length })
const withFile = async () => {
  const { ticketId, cloudPath } = await organ.ok(li, 'study.materialTicket', wantedTicket(), clientIdOf())
  const { fileID } = await uploaded(organ, li, cloudPath, pdf)
  return { ...material(), file: { ticketId, fileId: fileID! } }
}
const words = (title: string) => ({ title, text: `${title}的体会` })
const written = () => organ.ok(wang, 'study.writeNote', { clientId: clientIdOf(), ...words('读党章') })
const shared = (noteId: string, version: number, memberIds = [organ.members.li]) => ({
  noteId,
  version,
  sharing: { with: 'members' as const, memberIds },
})

repeats('study', () => organ, {
  ...trainingDeeds(() => organ),
  'study.saveHourTable': async () => {
    const input = await table()
    return {
      openId: zhou,
      input,
      then: [async () => organ.ok(zhou, 'study.saveHourTable', await table({ lateCounts: true }))],
    }
  },
  'study.savePlan': async () => ({
    openId: li,
    input: await plan('学党章'),
    then: [
      async () => organ.ok(chen, 'study.savePlan', await plan('学条例')),
      async () => organ.ok(li, 'study.savePlan', await plan('学准则')),
      withoutPost,
    ],
  }),
  'study.materialTicket': async () => ({
    openId: li,
    input: wantedTicket(),
    then: [
      () => organ.ok(chen, 'study.materialTicket', wantedTicket()),
      async () => organ.ok(li, 'study.addMaterial', await withFile()),
      withoutPost,
    ],
    anew: true,
  }),
  'study.addMaterial': async () => {
    const input = await withFile()
    return {
      openId: li,
      input,
      then: [
        async () => {
          const { rows } = await organ.ok(chen, 'study.listMaterials', {})
          await organ.ok(chen, 'study.removeMaterial', { materialId: rows.find(({ file }) => file)!.id })
        },
        withoutPost,
      ],
    }
  },
  'study.removeMaterial': async () => {
    const { materialId } = await organ.ok(li, 'study.addMaterial', await withFile())
    return {
      openId: li,
      input: { materialId },
      then: [() => organ.ok(chen, 'study.removeMaterial', { materialId }, clientIdOf()), withoutPost],
    }
  },
  'study.writeNote': async () => {
    const clientId = clientIdOf()
    // Notes of one instant stand in no order: it is found by its own title.
    const input = { clientId, ...words(`读党章 ${clientId}`) }
    return {
      openId: wang,
      input,
      then: [
        async () => {
          const { rows } = await organ.ok(wang, 'study.listNotes', { view: 'mine' })
          const noteId = rows.find(({ title }) => title === input.title)!.id
          await organ.ok(wang, 'study.saveNote', { noteId, version: 1, ...words('再读') })
          await organ.ok(wang, 'study.deleteNote', { noteId })
        },
      ],
    }
  },
  'study.saveNote': async () => {
    const { noteId } = await written()
    return {
      openId: wang,
      input: { noteId, version: 1, ...words('再读') },
      then: [
        () => organ.ok(wang, 'study.saveNote', { noteId, version: 2, ...words('三读') }),
        () => organ.ok(wang, 'study.shareNote', shared(noteId, 3)),
        () => organ.ok(wang, 'study.deleteNote', { noteId }),
      ],
    }
  },
  'study.shareNote': async () => {
    const { noteId } = await written()
    return {
      openId: wang,
      input: shared(noteId, 1),
      then: [
        () => organ.ok(wang, 'study.shareNote', { noteId, version: 2, sharing: { with: 'nobody' } }),
        () => organ.ok(wang, 'study.saveNote', { noteId, version: 3, ...words('三读') }),
        () => organ.ok(wang, 'study.deleteNote', { noteId }),
      ],
    }
  },
  'study.deleteNote': async () => {
    const { noteId } = await written()
    await organ.ok(wang, 'study.shareNote', shared(noteId, 1))
    return {
      openId: wang,
      input: { noteId },
      then: [() => organ.ok(wang, 'study.deleteNote', { noteId }, clientIdOf())],
    }
  },
})

it('a note saved on the first version and then on the second answers the first saving as it did', async () => {
  for (const named of [undefined, clientIdOf()]) {
    const { noteId } = await written()
    const first = { noteId, version: 1, ...words('再读') }
    const save = () => organ.ok(wang, 'study.saveNote', first, named)
    expect(await save()).toEqual({ noteId, version: 2 })
    await organ.ok(wang, 'study.saveNote', { noteId, version: 2, ...words('三读') })
    expect(await save()).toEqual({ noteId, version: 2 })
    expect(await organ.ok(wang, 'study.showNote', { noteId })).toMatchObject({ version: 3, ...words('三读') })
  }
})
