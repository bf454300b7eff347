import type { consentVersion } from '../../contract/session'

/** The version of the words below. They change together with the contract's. */
export const noticeVersion: typeof consentVersion = 1

export interface NoticeSection {
  title: string
  lines: readonly string[]
}

/** Who answers for the record: the party organization of the organ, unless the organ's name already is one. */
export const runnerOf = (organName: string): string =>
  /(党委|党工委|党组|党总支|党支部)$/.test(organName) ? organName : `${organName || '本机关'}党组织`

/** What is taken from the phone, by the name of WeChat's interface: its privacy guide and the built code must list the same. */
export const phoneAccess = {
  getPhoneNumber: '手机号：绑定时您点按同意，微信才给出，只用来核对名册。',
  chooseMedia: '相册和相机：您点“添加照片”时才打开，只取您选中或当场拍下的照片。',
  chooseMessageFile: '聊天里的文件：导入名册、登记学习材料时才打开，只取您选中的那一个。',
  setClipboardData: '剪贴板：您点“复制”时写入那段文字，从不读取。',
} as const

/** The privacy notice in plain words. */
export const privacyNotice = (organName: string): readonly NoticeSection[] => [
  {
    title: '谁在运行',
    lines: [`“支部纪实”由${runnerOf(organName)}设立并负责，用来记录党支部的组织生活，只给本机关的党员和党务工作者使用。`],
  },
  {
    title: '留存什么',
    lines: [
      '名册：姓名、身份、所在支部、职务、入党日期、手机号。手机号加密保存，页面上只显示前三位和后四位。',
      '会议：您参加会议的到会时间和签到方式、请假事由、表决结果中的总数。',
      '学习：学时由签到和会议用时算出，不另外留存；您自愿写的学习笔记只有您自己和您分享的人能看到，可以随时删除。',
      '走访和院坝会：您写的记录、群众的称谓和诉求。照片存入前去掉拍摄地点、时间等附带信息。还没上传的只在您的手机里。',
      '微信：区分不同微信的一个编号。不取您的微信昵称、头像和好友。',
      '操作记录：谁在什么时候改了哪条记录，供审计核对。',
    ],
  },
  { title: '用到手机的什么', lines: Object.values(phoneAccess) },
  {
    title: '不留什么',
    lines: ['不取位置，不拍人脸，不统计您打开了几次、用了多久，不打分，不排名。', '这里不得填写涉密内容。'],
  },
  {
    title: '谁能看到',
    lines: ['您能看到自己的全部记录。支部委员会和上级党组织只能看到职责范围内的记录。系统管理员看不到会议内容。'],
  },
  {
    title: '保存多久',
    lines: [
      '名册资料：组织关系在本机关期间保存。',
      '会议、签到、走访、院坝会和诉求账单：作为党支部工作档案，按机关档案管理规定的期限保存。',
      '学习笔记：您删除时立即删除，分享过的同志也不再看到。',
      '微信绑定：解除绑定时立即删除，本机的签到码同时停用。',
    ],
  },
  {
    title: '您可以做什么',
    lines: [
      '在“我的”里随时解除绑定，解除绑定就是撤回同意。',
      '资料有误的，请支部书记或组织委员更正。',
      `有意见或投诉的，向支部书记或${runnerOf(organName)}提出；对答复不满意的，可以向网信部门反映。`,
    ],
  },
]
