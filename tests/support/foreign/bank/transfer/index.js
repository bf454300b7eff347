// 转账：云函数，写法照官方文档
const cloud = require('wx-server-sdk')
cloud.init()
const db = cloud.database()
const _ = db.command

exports.main = async (event, context) => {
  const { OPENID } = cloud.getWXContext()
  await db
    .collection('accounts')
    .doc(OPENID)
    .set({ data: { money: 100 } })
  await db
    .collection('accounts')
    .doc('shop')
    .set({ data: { money: 0 } })
  const result = await db.runTransaction(async (transaction) => {
    const me = await transaction.collection('accounts').doc(OPENID).get()
    if (me.data.money < event.amount) await transaction.rollback('余额不足')
    await transaction
      .collection('accounts')
      .doc(OPENID)
      .update({ data: { money: _.inc(-event.amount) } })
    await transaction
      .collection('accounts')
      .doc('shop')
      .update({ data: { money: _.inc(event.amount) } })
    return { left: me.data.money - event.amount }
  })
  console.log('转账完成', context.request_id ? 'ok' : '没有请求号')
  return result
}
