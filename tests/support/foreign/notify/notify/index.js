const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  try {
    return await cloud.openapi.subscribeMessage.send({
      touser: cloud.getWXContext().OPENID,
      page: 'index',
      templateId: event.templateId,
      data: { thing1: { value: '上课提醒' } },
    })
  } catch (err) {
    return { errCode: err.errCode }
  }
}
