const fs = require('fs')
const path = require('path')
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async () => {
  const fileStream = fs.createReadStream(path.join(__dirname, 'demo.txt'))
  const upload = await cloud.uploadFile({ cloudPath: 'album/demo.txt', fileContent: fileStream })
  const download = await cloud.downloadFile({ fileID: upload.fileID })
  const urls = await cloud.getTempFileURL({ fileList: [upload.fileID] })
  return { text: download.fileContent.toString('utf8'), url: urls.fileList[0].tempFileURL }
}
