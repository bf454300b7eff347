const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command

/** The common calls of a function, as people write them; the same for every SDK. */
const acts = {
  async context() {
    const { OPENID, APPID } = cloud.getWXContext()
    const { NODE_PATH, USER_CODE_ROOT } = process.env
    return { OPENID, APPID, NODE_PATH, USER_CODE_ROOT, folder: process.cwd() }
  },

  async database() {
    const todos = db.collection('todos')
    const { _id } = await todos.add({ data: { title: '买菜', done: false, marks: [1, 2], at: db.serverDate() } })
    await todos.add({ data: { _id: 'fixed', title: '跑步', done: true, marks: [] } })
    const updated = await todos.doc(_id).update({ data: { done: true, marks: _.push([3]), 'deep.n': _.inc(1) } })
    const found = await todos
      .where({ done: true, title: db.RegExp({ regexp: '买' }) })
      .orderBy('title', 'asc')
      .get()
    const many = await todos.where({ done: _.eq(true) }).update({ data: { checked: true } })
    const { total } = await todos.where({ checked: _.exists(true) }).count()
    const { list } = await todos
      .aggregate()
      .group({ _id: '$done', n: db.command.aggregate.sum(1) })
      .limit(10)
      .end()
    await todos.doc('fixed').set({ data: { title: '游泳' } })
    const set = await todos.doc('fixed').get()
    const removed = await todos.where({ done: true }).remove()
    const failure = await todos.add({ data: { _id: 'fixed' } }).then(
      () => 'added',
      (error) => String(error.message || error.errMsg),
    )
    const { title, marks, deep, at } = found.data[0]
    return {
      updated: updated.stats.updated,
      found: { title, marks, deep, isDate: at instanceof Date },
      many: many.stats.updated,
      total,
      list,
      set: set.data,
      removed: removed.stats.removed,
      duplicate: /E11000/.test(failure),
    }
  },

  async transaction() {
    const accounts = db.collection('accounts')
    await accounts.add({ data: { _id: 'from', money: 10 } })
    await accounts.add({ data: { _id: 'to', money: 0 } })
    await db.runTransaction(async (transaction) => {
      const { data } = await transaction.collection('accounts').doc('from').get()
      await transaction
        .collection('accounts')
        .doc('from')
        .update({ data: { money: data.money - 4 } })
      await transaction
        .collection('accounts')
        .doc('to')
        .update({ data: { money: _.inc(4) } })
    })
    const open = await db.startTransaction()
    await open
      .collection('accounts')
      .doc('to')
      .update({ data: { money: 1000 } })
    await open.rollback()
    const { data } = await accounts.orderBy('_id', 'asc').get()
    return data
  },

  async files() {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'notes/一.txt', fileContent: Buffer.from('内容') })
    const { fileContent } = await cloud.downloadFile({ fileID })
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
    const removed = await cloud.deleteFile({ fileList: [fileID] })
    const again = await cloud.getTempFileURL({ fileList: [fileID] })
    return {
      isFileId: /^cloud:\/\/.+\/notes\/一\.txt$/.test(fileID),
      text: fileContent.toString(),
      address: fileList[0].status,
      removed: removed.fileList[0].status,
      gone: again.fileList[0].status !== 0,
    }
  },

  async functions() {
    const { result } = await cloud.callFunction({ name: 'other', data: { a: 1, b: 2 } })
    return result
  },

  async openapi(event) {
    const { security, wxacode } = cloud.openapi
    const text = await security.msgSecCheck({ content: '今天下午开会' })
    const media = { contentType: 'image/png', value: Buffer.from(event.picture, 'base64') }
    const picture = await security.imgSecCheck({ media })
    const scene = await wxacode.getUnlimited({ scene: 'a=1' })
    const path = await wxacode.get({ path: 'pages/index?a=1' })
    const { list } = await cloud.getOpenData({ list: [event.cloudID, 'invented'] })
    const refused = await cloud.openapi.wxacode.createQRCode({ path: 'x' }).catch((error) => error)
    const isPng = ({ buffer }) => buffer.slice(1, 4).toString() === 'PNG'
    return {
      text: text.errCode,
      picture: picture.errCode,
      scene: isPng(scene),
      path: isPng(path),
      openData: list.map(({ data, errCode }) => (data ? data.steps : errCode)),
      refused: String(refused.errMsg),
    }
  },
}

exports.main = (event) => acts[event.act](event)
