import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storedZip } from '../../../cloudfunctions/core/platform/zip'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ, PersonKey } from '../../support/organ'
import { clientIdOf, openIds, organNow, startOrgan } from '../../support/organ'
import { uploaded } from '../../support/roster'
import { sheetOf } from '../../support/sheet'

const pdf = Buffer.from('%PDF-1.7\nwords\n%%EOF\n')
const office = (mainType: string) =>
  storedZip(
    new Map([
      ['[Content_Types].xml', Buffer.from(`<Types><Override PartName="/a" ContentType="${mainType}"/></Types>`)],
    ]),
  )
const docx = office('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')
const pptx = office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')

describe('the file of a study material', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))

  const ticketInput = (name: string, size = 100) => ({ nodeId: organ.nodes.branch, name, size })
  /** A ticket, the upload, and what the act is asked with. */
  const handsIn = async (name: string, bytes: Buffer, who: PersonKey = 'li') => {
    const { ticketId, cloudPath } = await organ.ok(openIds[who], 'study.materialTicket', ticketInput(name))
    const { fileID } = await uploaded(organ, openIds[who], cloudPath, bytes)
    const handed = {
      clientId: clientIdOf(),
      nodeId: organ.nodes.branch,
      title: '学习材料',
      source: '机关党委',
      link: null,
    }
    return { ...handed, file: { ticketId, fileId: fileID! } }
  }
  const adds = async (name: string, bytes: Buffer) =>
    organ.ok(openIds.li, 'study.addMaterial', await handsIn(name, bytes))
  const filesIn = (folder: string) => {
    const path = join(organ.cloud.dataDir, 'storage', 'files', folder)
    return existsSync(path) ? readdirSync(path) : []
  }

  describe('the door of a ticket', () =>
    climbsTheDoor(
      () => organ,
      'study.materialTicket',
      () => ticketInput('a.pdf'),
    ))
  describe('the door of a file', () =>
    climbsTheDoor(
      () => organ,
      'study.materialFile',
      () => ({ materialId: 'some-material' }),
    ))

  it('is handed in by who keeps the node’s materials', async () => {
    for (const who of ['wang', 'zhou', 'wu', 'sun'] as const) {
      expect((await organ.refused(openIds[who], 'study.materialTicket', ticketInput('a.pdf'))).code).toBe('notAllowed')
    }
    expect(
      (await organ.refused(openIds.li, 'study.materialTicket', { ...ticketInput('a.pdf'), nodeId: 'nowhere' })).code,
    ).toBe('notFound')
    expect((await organ.ok(openIds.li, 'study.materialTicket', ticketInput('条例.PDF'))).cloudPath).toMatch(
      /^incoming\/[\w-]{24}\.pdf$/,
    )
  })

  it('is refused before the upload when its name or size will not do', async () => {
    for (const name of ['a.doc', 'a.exe', 'pdf', 'a.pdf.html']) {
      expect(await organ.refused(openIds.li, 'study.materialTicket', ticketInput(name))).toMatchObject({
        code: 'materialKindWrong',
        field: 'file',
      })
    }
    expect((await organ.refused(openIds.li, 'study.materialTicket', ticketInput('../a.pdf'))).field).toBe('name')
    const tooLarge = await organ.refused(openIds.li, 'study.materialTicket', ticketInput('a.pdf', 10 * 1024 * 1024 + 1))
    expect(tooLarge.message).toBe('文件太大（10.1 MB），最多 10 MB，请压缩或改用链接。')
  })

  it('is kept, listed with its name and size, and read by those the material is for', async () => {
    const input = await handsIn('条例.pdf', pdf)
    const { materialId } = await organ.ok(openIds.li, 'study.addMaterial', input)
    expect(filesIn('incoming')).toEqual([])
    expect(filesIn('kept')).toHaveLength(1)
    const { rows } = await organ.ok(openIds.wang, 'study.listMaterials', {})
    expect(rows.find(({ id }) => id === materialId)?.file).toEqual({ name: '条例.pdf', bytes: pdf.length, kind: 'pdf' })
    for (const who of ['wang', 'zhou', 'zheng'] as const) {
      const { url, name, kind } = await organ.ok(openIds[who], 'study.materialFile', { materialId })
      expect([name, kind]).toEqual(['条例.pdf', 'pdf'])
      expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf)
    }
    // Another branch, and an activist (T12, decision 0030).
    for (const who of ['wu', 'zhao'] as const)
      expect((await organ.refused(openIds[who], 'study.materialFile', { materialId })).code).toBe('notAllowed')
    expect(await organ.ok(openIds.li, 'study.addMaterial', input)).toEqual({ materialId })
    expect(filesIn('kept')).toHaveLength(1)
  })

  it('opens for ten minutes at one address', async () => {
    const { materialId } = await adds('a.pdf', pdf)
    const { url } = await organ.ok(openIds.wang, 'study.materialFile', { materialId })
    organ.cloud.setNow('2026-11-20T01:09:59.000Z')
    expect((await fetch(url)).status).toBe(200)
    organ.cloud.setNow('2026-11-20T01:10:01.000Z')
    expect((await fetch(url)).status).toBe(403)
  })

  it('may be of the four kinds, judged by what is in it', async () => {
    for (const [name, bytes] of [
      ['a.docx', docx],
      ['a.pptx', pptx],
      ['a.xlsx', await sheetOf([['姓名'], ['甲']])],
    ] as const) {
      expect((await adds(name, bytes)).materialId).toMatch(/^[\w-]{16}$/)
    }
  })

  it('is refused and forgotten when its content is something else', async () => {
    const macros = office('application/vnd.ms-word.document.macroEnabled.main+xml')
    const stored = filesIn('kept').length
    for (const [name, bytes] of [
      ['a.pdf', Buffer.from('<html>')],
      ['a.docx', pdf],
      ['a.pdf', docx],
      ['a.xlsx', docx],
      ['a.docx', macros],
      ['a.docx', docx.subarray(0, 60)],
    ] as const) {
      expect(await organ.refused(openIds.li, 'study.addMaterial', await handsIn(name, bytes))).toMatchObject({
        code: 'materialKindWrong',
        field: 'file',
      })
    }
    const large = await handsIn('a.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]))
    expect((await organ.refused(openIds.li, 'study.addMaterial', large)).code).toBe('materialTooLarge')
    expect(filesIn('incoming')).toEqual([])
    expect(filesIn('kept')).toHaveLength(stored)
  })

  it('needs a ticket of one’s own, unused and not an hour old, and the file of that ticket', async () => {
    const used = await handsIn('a.pdf', pdf)
    await organ.ok(openIds.li, 'study.addMaterial', used)
    const again = { ...used, clientId: clientIdOf() }
    expect((await organ.refused(openIds.li, 'study.addMaterial', again)).code).toBe('ticketSpent')
    const fresh = await handsIn('b.pdf', pdf)
    expect((await organ.refused(openIds.chen, 'study.addMaterial', fresh)).code).toBe('ticketSpent')
    const other = await handsIn('c.pdf', pdf)
    const crossed = { ...fresh, file: { ...fresh.file, fileId: other.file.fileId } }
    expect((await organ.refused(openIds.li, 'study.addMaterial', crossed)).code).toBe('fileMissing')
    organ.cloud.setNow('2026-11-20T02:00:01.000Z')
    expect((await organ.refused(openIds.li, 'study.addMaterial', other)).code).toBe('ticketSpent')
  })

  it('is added once by a request sent twice at once, and one ticket serves one material', async () => {
    const input = await handsIn('twice.pdf', pdf)
    const twice = await Promise.all([1, 2].map(() => organ.call(openIds.li, 'study.addMaterial', input)))
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    const { rows } = await organ.ok(openIds.li, 'study.listMaterials', {})
    expect(rows.filter(({ file }) => file?.name === 'twice.pdf')).toHaveLength(1)
    const shared = await handsIn('shared.pdf', pdf)
    const both = await Promise.all(
      [shared, { ...shared, clientId: clientIdOf() }].map((each) => organ.call(openIds.li, 'study.addMaterial', each)),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('does not come together with a link', async () => {
    const refused = await organ.refused(openIds.li, 'study.addMaterial', {
      ...(await handsIn('a.pdf', pdf)),
      link: 'https://example.com',
    })
    expect(refused).toMatchObject({ code: 'badInput', field: 'link' })
  })

  it('goes with its material', async () => {
    const stored = filesIn('kept')
    const { materialId } = await adds('a.pdf', pdf)
    await organ.ok(openIds.chen, 'study.removeMaterial', { materialId })
    expect(filesIn('kept').sort()).toEqual(stored.sort())
    expect((await organ.refused(openIds.wang, 'study.materialFile', { materialId })).code).toBe('notFound')
  })

  it('is swept a day later when nothing came of it', async () => {
    organ.cloud.setNow('2026-11-22T01:00:00.000Z')
    await organ.cloud.runTimer('jobs', 'night')
    expect(filesIn('incoming')).toEqual([])
    const stored = filesIn('kept').length
    await handsIn('left.pdf', pdf)
    organ.cloud.setNow('2026-11-23T00:59:00.000Z')
    expect(await organ.cloud.runTimer('jobs', 'night')).toMatchObject({ swept: 0 })
    expect(filesIn('incoming')).toHaveLength(1)
    organ.cloud.setNow('2026-11-23T01:01:00.000Z')
    expect(await organ.cloud.runTimer('jobs', 'night')).toMatchObject({ swept: 1 })
    expect([filesIn('incoming').length, filesIn('kept').length]).toEqual([0, stored])
  })
})
