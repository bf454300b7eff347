const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => ({ sum: event.a + event.b, openid: cloud.getWXContext().OPENID || null })
