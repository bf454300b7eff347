import type { TalkText } from '../../contract/talkWords'

export const textChoices: readonly { value: TalkText; text: string; note: string }[] = [
  {
    value: 'factsOnly',
    text: '只登记谈话情况',
    note: '谁和谁、什么时候、什么事由；不保存内容。原来保存的，谈话的两个人仍然能看',
  },
  { value: 'sealed', text: '加密保存内容', note: '只有谈话的两个人能看，每次查看都有记录' },
]
export const protectsAgainst: readonly string[] = [
  '数据库被拷走：没有密钥，看到的是密文。',
  '好奇的工作人员：书记的继任者、支委、上级、管理员和审计员都没有查看的入口。',
  '导出的表、日志和消息：里面没有谈话内容。',
  '在数据库里改写：改内容、把自己写成谈话的人、冒用别人的绑定，都打不开，看得出来。',
]
export const protectsNot: readonly string[] = [
  '同时拿到服务器环境（密钥）和数据库的人，能解开内容。',
  '在数据库里删掉，或换回以前的样子：看不到内容，但系统恢复不了。',
  '谈话的两个人自己截屏、转述，系统管不住；手机能拦的截屏录屏只拦一部分。',
  '以前的数据库备份里还有旧的密文和被包住的密钥；要让它们也打不开，须换密钥并销毁旧密钥。',
  '密钥丢了，内容谁也找不回来；谈话情况还在。',
  '用的是 AES-256-GCM；国密算法（SM4）还没有做。',
]
