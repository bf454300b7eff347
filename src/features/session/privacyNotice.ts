import type { consentVersion } from '../../contract/session'

/** The version of the words below. They change together with the contract's. */
export const noticeVersion: typeof consentVersion = 4

interface NoticeSection {
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
    lines: [
      `“支部纪实”由${runnerOf(organName)}设立并负责，用来记录党支部的组织生活，只给本机关的党员和党务工作者使用。`,
    ],
  },
  {
    title: '留存什么',
    lines: [
      '名册：姓名、身份、所在支部、职务、入党日期、手机号。手机号加密保存，页面上只显示前三位和后四位。',
      '换号和找回身份：谁申请、谁同意、理由和时间，只给您本人、两位经办人和支委会看，用来防止别人冒用您的身份。',
      '会议：您参加会议的到会时间和签到方式、请假事由、表决结果中的总数，表决时您能不能表决、有没有到会。您会前提出的书面意见加密保存，只有记录人、书记和审核人能看，每次查看都留痕；无记名投票谁投了什么不记录。',
      '学习：学时由签到和会议用时算出，不另外留存；您自愿写的学习笔记只有您自己和您分享的人能看到，可以随时删除。',
      '谈心谈话：谈过的日子和双方；机关开启后才保存正文，正文加密，只有谈话的两个人能看，每次查看都留痕。',
      '走访和院坝会：时间、村组、谈了什么、诉求和答复；群众只写称谓，不写证件号、电话和门牌号。',
      '照片：走访和院坝会可以附照片，不拍也行。上传前缩小，拍摄时间、位置、机型等信息全部去掉，再交微信检查内容；请勿拍群众正脸。',
      '账单和意见：诉求、问题、意见是什么，谁在办、办到哪一步、怎么答复的。',
      '本机草稿：还没送出的走访、院坝会、会议安排和记录、意见、账单、笔记、照片，以及没有网络时扫的签到，只存在您的手机上，送出后自动删去。别人在这部手机上登录看不到，也不会替您送出；存着的没有加密，请锁好手机。',
      '微信：区分不同微信的一个编号。不取您的微信昵称、头像和好友。',
      '操作记录：谁在什么时候改了哪条记录，谁查看过、被拒绝查看了哪次谈话，什么时候备份或导出过；只给审计员核对，里面没有内容，自学笔记不在其中。',
    ],
  },
  { title: '用到手机的什么', lines: Object.values(phoneAccess) },
  {
    title: '不留什么',
    lines: ['不取位置，不收人脸信息，不统计您打开了几次、用了多久，不打分，不排名。', '这里不得填写涉密内容。'],
  },
  {
    title: '谁能看到',
    lines: [
      '您能看到自己的全部记录。支部委员会和上级党组织只能看到职责范围内的记录。系统管理员看不到会议内容，审计员只看到操作记录。',
      '谈话正文只有谈话的两个人能看，上级只看到谈过。走访和院坝会记录给写的人、一同去的人和有职责的组织看；正在检查内容的照片只有上传的人能看，没有通过检查的谁也看不到。',
    ],
  },
  {
    title: '保存多久',
    lines: [
      '名册资料：组织关系在本机关期间保存。',
      '会议和签到：作为党支部工作档案，按机关档案管理规定的期限保存。',
      '谈心谈话：两个人都离开本机关后，到机关定的年限时正文不可恢复地删除。',
      '走访、院坝会、账单和意见：作为工作记录，按机关档案管理规定的期限保存。',
      '照片：随记录保存；从记录里移出的和一天内没有用上的，一天后删除。打开照片的地址十分钟失效。',
      '学习笔记：您删除时立即删除，分享过的同志也不再看到。',
      '微信绑定：解除绑定时立即删除，本机的签到码同时停用。',
      '本机草稿：到送出或您删去为止，解除绑定也不删，等您重新绑定后再送；送出的只在本机留题目和时间 30 天，解除绑定时一并删去。',
    ],
  },
  {
    title: '您可以做什么',
    lines: [
      '在“我的”里随时解除绑定，解除绑定就是撤回同意。',
      '资料有误的，请支部书记或组织委员更正。',
      `有意见或投诉的，在“我的”里点“意见反馈”，由机关党委工作人员在期限内答复；还没有绑定的，向支部书记或${runnerOf(organName)}提出；对答复不满意的，可以向网信部门反映。`,
    ],
  },
]
