import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startTestCloud } from '../../support/cloud'
import type { TestCloud } from '../../support/cloud'

// What a mini-program has as wx.cloud has no types here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type WxCloud = any

describe('the wx.cloud of a page or a test', () => {
  let folder: string
  let cloud: TestCloud
  let wx: WxCloud
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shim-'))
    const rulesFile = join(folder, 'rules.json')
    writeFileSync(rulesFile, JSON.stringify({ posts: 'READONLY', notices: 'ADMINWRITE', secrets: 'ADMINONLY' }))
    const functionsDir = resolve('dist/test-functions')
    cloud = await startTestCloud({ functionsDir, schema: null, rulesFile, token: 'of-this-run' })
    const script = await (await fetch(`${cloud.url}/__local/wx-cloud.js`)).text()
    writeFileSync(join(folder, 'wx-cloud.js'), script)
    wx = (require(join(folder, 'wx-cloud.js')) as { cloud: WxCloud }).cloud
    as('user-1')
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true })
  })

  const as = (openid: string) => wx.init({ url: cloud.url, token: 'of-this-run', openid, env: 'any' })
  const codeOf = async (act: Promise<unknown>) =>
    act.then(
      () => 0,
      (error: { errCode: number }) => error.errCode,
    )

  test('calls a function as who it says, by promise and by callbacks', async () => {
    const call = { name: 'probe', data: { act: 'context' } }
    expect(await wx.callFunction(call)).toMatchObject({ result: { OPENID: 'user-1' }, errMsg: 'cloud.callFunction:ok' })
    const heard: unknown[] = []
    await new Promise<void>((done) =>
      wx.callFunction({ ...call, success: (answer: unknown) => heard.push(answer), complete: () => done() }),
    )
    expect(heard).toMatchObject([{ result: { OPENID: 'user-1' } }])
    expect(await codeOf(wx.callFunction({ name: 'probe', data: { act: 'fail' } }))).toBe(-504002)
  })

  test('uploads and opens a file again', async () => {
    const { fileID } = await wx.uploadFile({ cloudPath: 'album/一.txt', filePath: '内容' })
    const { fileList } = await wx.getTempFileURL({ fileList: [fileID] })
    expect(fileList).toMatchObject([{ fileID, status: 0 }])
    const { tempFilePath } = await wx.downloadFile({ fileID })
    expect(await tempFilePath.text()).toBe('内容')
    expect(await codeOf(wx.downloadFile({ fileID: `${fileID}x` }))).toBe(-503003)
  })

  test('PRIVATE: each has their own documents, and nobody anybody else’s', async () => {
    const db = wx.database()
    const { _id } = await db.collection('todos').add({ data: { title: '买菜', n: 1 } })
    await db
      .collection('todos')
      .doc(_id)
      .update({ data: { n: db.command.inc(1) } })
    expect((await db.collection('todos').doc(_id).get()).data).toMatchObject({ _openid: 'user-1', n: 2 })
    as('user-2')
    expect(
      (
        await db
          .collection('todos')
          .where({ n: db.command.gt(0) })
          .get()
      ).data,
    ).toEqual([])
    expect((await db.collection('todos').count()).total).toBe(0)
    expect(await codeOf(db.collection('todos').doc(_id).get())).toBe(-1)
    expect(
      (
        await db
          .collection('todos')
          .doc(_id)
          .update({ data: { n: 9 } })
      ).stats.updated,
    ).toBe(0)
    expect(
      await codeOf(
        db
          .collection('todos')
          .doc(_id)
          .set({ data: { n: 9 } }),
      ),
    ).toBe(-502003)
    expect(
      (
        await db
          .collection('todos')
          .where({ n: db.command.gt(0) })
          .remove()
      ).stats.removed,
    ).toBe(0)
    as('user-1')
    expect((await db.collection('todos').doc(_id).get()).data.n).toBe(2)
    expect((await db.collection('todos').doc(_id).remove()).stats.removed).toBe(1)
  })

  test('READONLY, ADMINWRITE and ADMINONLY let each do what the rule says', async () => {
    const db = wx.database()
    await db
      .collection('posts')
      .doc('p')
      .set({ data: { text: '公告' } })
    as('user-2')
    expect((await db.collection('posts').doc('p').get()).data).toMatchObject({ text: '公告', _openid: 'user-1' })
    expect(
      (
        await db
          .collection('posts')
          .doc('p')
          .update({ data: { text: '改' } })
      ).stats.updated,
    ).toBe(0)
    expect(await codeOf(db.collection('notices').add({ data: {} }))).toBe(-502003)
    expect((await db.collection('notices').get()).data).toEqual([])
    expect(await codeOf(db.collection('secrets').get())).toBe(-502003)
    expect(await codeOf(db.collection('secrets').add({ data: {} }))).toBe(-502003)
    as('user-1')
  })

  test('a phone gets 20 documents at most', async () => {
    const db = wx.database()
    await Promise.all(Array.from({ length: 22 }, (_, n) => db.collection('many').add({ data: { n } })))
    expect((await db.collection('many').limit(100).get()).data).toHaveLength(20)
    expect((await db.collection('many').skip(20).get()).data).toHaveLength(2)
  })

  test('what it has not says so in our voice', () => {
    expect(() => wx.database().collection('todos').watch({})).toThrow('local cloud refuses watch')
  })
})
