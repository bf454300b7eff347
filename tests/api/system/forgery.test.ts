import { createHash } from 'node:crypto'
import { adminOf, type AdminSdk } from '../../support/admin'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { documents, type StoredDoc } from '../../support/stored'
import { keepWords, planned, recorded, step } from '../talk/support'

const saysDuplicate = (error: unknown): boolean => {
  if (!/E11000|duplicate key/i.test(String(error))) throw error
  return true
}

/**
 * T4: somebody writes the database and has no key. 吴外支 is that somebody here, with a second WeChat account of theirs
 * beside: whatever they write, neither is ever another member, and no word of 陈书记 and 王党员 reaches them.
 */
const secret = '只有两个人知道的话'
const { wu, chen, wang } = openIds
const stranger = 'phone-13700000099'

describe('T4: whoever writes the database', () => {
  let organ: Organ
  let db: AdminSdk
  let talkId: string
  let plannedId: string
  let ownTalkId: string
  let yang: string
  let code: string
  let saved: Map<string, StoredDoc>

  beforeAll(async () => {
    organ = await startOrgan()
    db = adminOf(organ.cloud).database()
    await keepWords(organ)
    talkId = (await recorded(organ, await planned(organ), { text: secret, difficulties: secret })).talkId
    plannedId = (await planned(organ)).talkId
    yang = await organ.add(organ.nodes.otherBranch, { name: '杨新', phone: '13700000099' })
    // Once one of the two of a talk they are protected, and one person's invitation is refused (T5).
    code = (await organ.ok(wu, 'session.invite', { memberId: yang })).code
    await planned(organ, { host: 'wu' }, { counterpartId: yang })
    // Words are taken only where both of the two have an account.
    const other = await organ.add(organ.nodes.otherBranch, { name: '韩有号', phone: '13700000098' })
    await organ.bind('phone-13700000098')
    const own = await planned(organ, { host: 'wu' }, { counterpartId: other })
    ownTalkId = (await recorded(organ, own, { text: '自己的话', difficulties: '' }, 'wu')).talkId
    saved = documents(organ.cloud)
  })
  afterAll(() => organ.stop())

  const of = (collection: string, id: string) => saved.get(`${collection}/${id}`) as StoredDoc
  const write = async (collection: string, { _id, ...fields }: StoredDoc): Promise<void> => {
    await db.collection(collection).doc(_id).set(fields)
  }
  const restore = async () => {
    for (const [path, doc] of documents(organ.cloud)) {
      const collection = path.slice(0, path.indexOf('/'))
      const before = saved.get(path)
      if (before === undefined) await db.collection(collection).doc(doc._id).remove()
      else if (JSON.stringify(before) !== JSON.stringify(doc)) await write(collection, before)
    }
    const there = documents(organ.cloud)
    for (const [path, doc] of saved) if (!there.has(path)) await write(path.slice(0, path.indexOf('/')), doc)
  }

  const isNobodyElse = async (openId: string, own: string) => {
    const answer = await organ.call(openId, 'session.enter', {})
    if (answer.ok && answer.value.state !== 'unbound') expect(answer.value.me.memberId).toBe(own)
  }
  /** Every way by which words leave or become somebody's: none of them gives the writer anything. */
  const gainsNothing = async () => {
    await isNobodyElse(wu, organ.members.wu)
    for (const openId of [wu, stranger])
      for (const id of [talkId, ownTalkId])
        expect(JSON.stringify(await organ.call(openId, 'talk.readWords', { talkId: id }))).not.toContain(secret)
  }

  /** Every place in a document that may be written, with what stands in the same place of its like, and with the writer's own. */
  const places = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([name, each]) => places(each, [...path, name]))]
      : [path]
  const at = (value: unknown, path: readonly string[]): unknown =>
    path.reduce((found, name) => (found as Record<string, unknown> | null | undefined)?.[name], value)
  const withAt = (value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown => {
    if (name === undefined) return put
    const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
    copy[name] = withAt(copy[name], rest, put)
    return copy
  }
  const isEntry = (path: readonly string[]) => path[0] === 'audit' || path[0] === '_id'
  const sweep = async (collection: string, target: string, like: string, own: unknown, attempt = gainsNothing) => {
    const [doc, other] = [of(collection, target), of(collection, like)]
    const tried = new Set<string>()
    for (const path of places(doc).filter((each) => each.length > 0 && !isEntry(each))) {
      for (const value of attempt === gainsNothing ? [at(other, path), own, null] : [at(other, path), own]) {
        const altered = withAt(doc, path, value) as StoredDoc
        if (value === undefined || JSON.stringify(altered) === JSON.stringify(doc)) continue
        // A number or a handle that is another's already cannot be written beside it.
        if (await write(collection, altered).then(() => false, saysDuplicate)) continue
        await attempt()
        tried.add(path.join('.'))
      }
    }
    // A document of its like in its place, whole.
    await write(collection, { ...other, _id: target }).catch(saysDuplicate)
    await attempt()
    await restore()
    return tried
  }

  it('reads no word of a talk, whatever field of it is written', async () => {
    const tried = await sweep('talks', talkId, ownTalkId, organ.members.wu)
    for (const field of ['two.0', 'two', 'host.memberId', 'words.texts.text', 'words.wrappedKey', 'mark', 'path'])
      expect(tried).toContain(field)
    await write('talks', { ...of('talks', talkId), two: [organ.members.wu, organ.members.wang] })
    expect((await organ.refused(wu, 'talk.readWords', { talkId })).code).toBe('recordAltered')
    // Named as one of the two everywhere, with the envelope made to look as it was sealed before.
    const { mark: _mark, ...rest } = of('talks', talkId)
    const { readers: _readers, ...words } = rest.words as { readers: string }
    await write('talks', { ...rest, two: [organ.members.wu, organ.members.wang], words } as StoredDoc)
    await gainsNothing()
    await restore()
  })

  it('reads no word of another talk’s envelope put into one of their own', async () => {
    const own = of('talks', ownTalkId)
    const { words, two, mark, version } = of('talks', talkId)
    for (const fields of [{ words }, { words, mark }, { words, two, mark }, { words, version }]) {
      await write('talks', { ...own, ...fields })
      await gainsNothing()
    }
    await restore()
  })

  it('is no reader of words that are yet to be written', async () => {
    const talk = of('talks', plannedId)
    for (const two of [
      [organ.members.chen, organ.members.wu],
      [organ.members.wu, organ.members.wang],
    ]) {
      await write('talks', { ...talk, two })
      const ref = { talkId: plannedId, version: Number(talk.version) }
      const input = { ...step(ref), heldOn: '2026-11-20', place: null, content: { text: secret, difficulties: '' } }
      await organ.call(chen, 'talk.record', input)
      expect(JSON.stringify(await organ.call(wu, 'talk.readWords', { talkId: plannedId }))).not.toContain(secret)
      await restore()
    }
  })

  it('is nobody else, whatever is written into accounts', async () => {
    await sweep('accounts', wu, wang, organ.members.wang)
    await write('accounts', { ...of('accounts', wang), _id: wu })
    expect((await organ.refused(wu, 'home.show', {})).code).toBe('bindingAltered')
    expect((await organ.ok(wu, 'session.enter', {})).state).toBe('unbound')
    const { marks: _marks, ...unmarked } = of('accounts', wang)
    await write('accounts', { ...unmarked, _id: stranger } as StoredDoc)
    await gainsNothing()
    expect((await organ.ok(stranger, 'session.enter', {})).state).toBe('unbound')
    // The number, which WeChat vouches for, gives the rightful one the account back.
    await organ.bind(wu)
    expect(await organ.ok(wu, 'session.enter', {})).toMatchObject({ me: { memberId: organ.members.wu } })
    await restore()
  })

  it('holds no post that was not given, on the account or on the roster', async () => {
    const { posts } = of('accounts', openIds.zhou)
    await write('accounts', { ...of('accounts', wu), posts })
    expect((await organ.refused(wu, 'home.show', {})).code).toBe('bindingAltered')
    await restore()
    // Written on the roster, they are not carried over with the next lawful change of the member.
    const member = of('members', organ.members.wu)
    await write('members', { ...member, posts: of('members', organ.members.zhou).posts })
    const { wu: memberId } = organ.members
    const version = Number(member.version)
    const change = { memberId, version, name: '吴外支', kind: 'fullMember', partyGroupId: null, joinedOn: null }
    expect(await organ.refused(openIds.zhou, 'org.changeMember', change)).toMatchObject({ code: 'recordAltered' })
    await restore()
  })

  it('binds nobody by a number or an invitation written onto another', async () => {
    const [victim, own] = [of('members', organ.members.wang), of('members', yang)]
    const free = { ...own, phoneDigest: 'none:free' }
    for (const fields of [
      { phoneDigest: own.phoneDigest },
      { phoneDigest: own.phoneDigest, phone: own.phone },
      { phoneDigest: own.phoneDigest, phone: own.phone, mark: own.mark, openId: null },
      { ...own },
    ]) {
      await write('members', free)
      await write('members', { ...victim, ...fields, _id: victim._id })
      await organ.call(stranger, 'session.bindByPhone', { phoneCode: await organ.phoneCode(stranger) })
      await isNobodyElse(stranger, yang)
      await restore()
    }
    const salt = 'c2FsdC1vZi10aGUtd3JpdGVy'
    const plain = code.replaceAll('-', '')
    const codeHash = createHash('sha256')
      .update(salt + plain)
      .digest('hex')
    const invitation = of('invitations', yang)
    for (const fields of [{}, { salt, codeHash }, { expiresAt: '2099-01-01T00:00:00.000Z' }]) {
      await write('members', { ...victim, openId: null })
      await db.collection('invitations').doc(yang).remove()
      await write('invitations', { ...invitation, ...fields, _id: victim._id })
      await organ.call(stranger, 'session.bindByInvitation', { code })
      await isNobodyElse(stranger, yang)
      await restore()
    }
  })

  it('binds nobody, whatever is written into members, invitations and settings', async () => {
    const { members } = organ
    /** With a number and a code of their own, which are 杨新’s and nobody else’s. */
    const binds = async () => {
      await organ.call(stranger, 'session.bindByPhone', { phoneCode: await organ.phoneCode(stranger) })
      await isNobodyElse(stranger, yang)
      await organ.call('another-phone', 'session.bindByInvitation', { code })
      await isNobodyElse('another-phone', yang)
      await isNobodyElse(wu, members.wu)
      await restore()
    }
    const swept = [
      await sweep('members', members.wang, yang, members.wu, binds),
      await sweep('members', yang, members.wang, wang, binds),
      await sweep('invitations', yang, yang, members.wang, binds),
      await sweep('settings', 'organ', 'schema', members.wu, binds),
    ]
    expect(swept.map((fields) => fields.size > 3)).toEqual(swept.map(() => true))
  })

  it('is not who claimed the organ', async () => {
    await write('settings', { ...of('settings', 'organ'), claimedBy: organ.members.wu })
    const post = { memberId: organ.members.zhou, nodeId: organ.nodes.root, post: 'committeeOfficer' }
    expect((await organ.refused(wu, 'org.confirmPost', post)).code).toBe('recordAltered')
    await restore()
  })

  it('gets nothing marked by the timers, and no form of before taken for good', async () => {
    const { marks: _marks, ...unmarked } = of('accounts', wang)
    await write('accounts', { ...unmarked, _id: stranger } as StoredDoc)
    await db.collection('settings').doc('schema').update({ version: 8 })
    organ.cloud.setNow('2026-11-20T01:10:00.000Z')
    for (const minute of [10, 12, 14]) {
      organ.cloud.setNow(`2026-11-20T01:${minute}:00.000Z`)
      await organ.cloud.runTimer('jobs', 'night')
    }
    organ.cloud.setNow('2026-11-20T01:20:00.000Z')
    await gainsNothing()
    expect((await organ.ok(stranger, 'session.enter', {})).state).toBe('unbound')
    expect((await organ.ok(openIds.sun, 'system.health', {})).oldForms).toEqual({ count: false, left: 1 })
  })
})
