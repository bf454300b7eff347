/**
 * The catalogue of expected refusals: a stable code (never reused) and the sentence a person reads.
 * `{name}` in a sentence is filled from the problem's parameters; a sentence says what is wrong, where, and what to do next.
 */
const problemSentences = {
  // Anything
  badInput: '{field}：{why}',
  unknownAction: '这个版本不认识“{action}”，请更新小程序后再试。',
  unexpected: '系统出了点问题，没有保存。请稍后再试；如仍不行，请把编号 {requestId} 告诉管理员。',
  busy: '刚才有一次操作还没有结束，这次没有保存。请过半分钟再试，您写的内容还在。',
  notSignedIn: '没有取得微信身份，请从微信里重新打开小程序。',
  notBound: '这个微信还没有绑定党员名册，请先绑定。',
  otherPerson: '这个微信现在绑定的不是写这份内容的同志，没有送出。内容还留在本机，等本人登录后再送。',
  consentNeeded: '请先阅读并同意《隐私说明》，再继续使用。',
  notAllowed: '您没有这项权限：{what}。',
  notFound: '没有找到{what}，可能已被删除，或不属于您的支部。',
  changedElsewhere: '{what}刚刚被别人改过，请刷新后再改，您写的内容还在。',
  upgrading: '系统正在升级，几分钟后就好：现在可以查看，暂时不能保存。您写的内容还在，请稍后再提交。',
  bindingAltered:
    '这个微信的绑定和登记时对不上，已停止使用。请重新打开小程序，用手机号再绑定一次；还不行，请把编号 {requestId} 告诉系统管理员。',
  recordAltered: '这份记录和保存时对不上，可能在系统以外被改过，已停止使用。请把编号 {requestId} 告诉系统管理员。',
  dataNewer: '系统已升级到更新的版本，这个版本不能再用，请稍后重新打开小程序。',
  tooMany: '{what}一次最多 {max} 个，请分几次提交。',
  // session
  phoneNotOnRoster: '手机号 {phone} 不在党员名册中，请联系支部书记核对。',
  phoneUnavailable: '没有取得手机号，请重新授权，或改用邀请码绑定。',
  alreadyBound: '{name}已绑定另一个微信。换绑须用名册上的手机号验证，换了号的请办理“找回身份”。',
  accountTaken: '这个微信已绑定为{name}，如需更换请先解除绑定。',
  invitationWrong: '邀请码不对，还可以再试 {left} 次。',
  invitationSpent: '邀请码已失效（过期、用过或今天试错太多），请书记重新发一个，或明天再试。',
  tooManyTries: '今天试邀请码的次数已用完，请明天再试，或改用手机号绑定。',
  claimClosed: '本机关已有管理员，不能再认领。',
  claimWrong: '认领码不对或已过期（24 小时有效），请在部署时重新生成。',
  deviceMissing: '请先在本机领取“我的码”。',
  // org
  nodeKindMismatch: '{parent}下面不能设{child}。',
  nameTaken: '{where}已有同名的{what}“{name}”。',
  phoneTaken: '手机号 {phone} 已登记给{name}。',
  namesake: '名册上已有同名的“{name}”：{who}。请核对是不是同一个人；是另一位同志的，确认后再保存。',
  postHeld: '{name}已担任{post}。',
  postsApart: '{name}已担任{held}，不能再担任{post}：系统管理、内容管理和审计须由不同的人担任。',
  notSelf: '不能{what}自己，请由另一位有权限的同志办理。',
  recoveryNeeded: '{name}绑定过微信、任过职或有谈心谈话，换号和重新绑定须本人用原手机办理，或由两位经办人“找回身份”。',
  recoveryNotNeeded: '{name}还没有绑定过微信，也没有任职，不用找回身份：直接修改资料里的手机号，或发邀请码。',
  recoveryOpen: '{name}已有一份找回身份的申请在办，请先办完或停止。',
  recoveryOver: '这份找回身份的申请已经停止或办完，请刷新后再看。',
  recoverySecondHand: '须由另一位经办人同意：{who}。',
  recoveryHandNew: '您的微信绑定还不满 {hours} 小时，暂时不能经办找回身份，请由其他同志办理。',
  recoveryNoSecond: '找不到第二位经办人：{who}。请先补齐任职、绑定微信，或请本人用原手机办理。',
  confirmationPending: '首任{post}须由认领本机关的同志确认后生效。',
  kindHoldsPost: '{name}现任{post}，不能改为{kind}。请先免去职务再改身份。',
  termBackwards: '{what}的结束日期早于开始日期。',
  situationOverlaps: '{name}已登记{what}（{days}），同一种情况的日期不能重叠。请先结束或更正原来的。',
  // training elsewhere
  trainingOverlaps: '{name}在这几天已登记“{title}”（{days}），同一天不能登记两次培训。请先更正或撤销原来的，或改日期。',
  trainingStateWrong: '这项培训现在是“{state}”，不能{what}。',
  // a roster's sheet
  sheetUnreadable: '这不是能读的 .xlsx 表格，请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”，再选这个文件。',
  sheetLocked: '这个表格加了密码，请去掉密码、另存后再选。',
  sheetOld: '这是旧版 .xls 表格，请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”，再选这个文件。',
  sheetTooBig: '文件太大（最多 2 MB），请只留名册这一张表，去掉图片后再选。',
  sheetTooLong: '表格超过 {max} 行，请分几个文件导入。',
  sheetColumnsMissing: '表格里没有找到这些列：{columns}。请对照模板改列名，列名要在前 10 行。',
  sheetColumnTwice: '表格里有两列“{column}”，请只留一列。',
  sheetMerged: '第 {row} 行有合并单元格（{area}），请取消合并、每行填全后再选。',
  sheetEmpty: '表格里没有党员，请在列名下面填写后再选。',
  fileMissing: '没有收到文件，请重新选择。',
  importStale: '这次导入已经过期，请重新选择文件。',
  // meeting
  meetingEndsBeforeStart: '结束时间早于开始时间，请改“结束时间”。',
  meetingTooLong: '一场会议最长 24 小时，请改“结束时间”。',
  meetingStateWrong: '会议现在是“{state}”，不能{what}。',
  meetingTooEarly: '还没到开会的日子（{day}），当天才能开始。',
  hostNotThere: '{name}是{day}在这里设立的，会议当天还没有这个党组织，没有当天的应到名单。请核对开始时间或召开单位。',
  meetingPast:
    '会议计划 {end} 结束，已过 6 小时，不能再开始签到：签到的时间会变成现在。开过的请“补记”，没有开的请“取消会议”。',
  audienceEmpty: '应到名单是空的：{why}。',
  afterwardsNotOver: '会议计划 {end} 结束，结束以后才能补记；正在开的请“开始签到”。',
  afterwardsTooOld: '会议 {day} 结束，最晚 {until} 补记（{clause}）。现在须由上级党组织补记，或报上级同意以后再补记。',
  afterwardsInTime: '这场会议 {until} 以前可以直接补记（{clause}），不用报上级同意。',
  afterwardsDecided: '这份补记请示已经{state}，不能再改。',
  arrivalOutside: '{name}的到会时间应在 {from}（开始前 60 分钟）到 {to}（计划结束）之间，补记按会上的时间填写。',
  onPaperTwice: '{name}写了两次，请只留一处。',
  chairElsewhere: '{name}不是召开单位的党员，也不是上级党组织派来的，不能主持这类会议（{clause}），请改“主持人”。',
  chairNotFound: '{role}“{name}”不在名册上，请重新选择。',
  chairNotPartyMember: '{role}须由党员担任，{name}还不是党员，请重新选择。',
  hostKindMismatch: '{kind}不能由{host}召开，请改会议类型或召开单位。',
  audienceMismatch: '{kind}的参加范围不能是“{audience}”，请改“参加范围”。',
  meetingYearOutside: '只能安排 {from} 至 {to} 年的会议，请改“开始时间”。',
  minutesMissing: '还没有写会议记录，写好后再提交。',
  ownWork: '您安排、主持、签到或记录过这场会议，不能由您审核，请由上级其他同志审核。',
  votesExceedPresent: '赞成、反对、弃权合计 {cast}，多于到会有表决权的 {present} 人，请核对。',
  electionVoid: '收回 {returned} 张，多于发出 {issued} 张，选举无效，应当重新选举（{clause}）。',
  electionSums: '{why}，请核对。',
  tellerIsCandidate: '{name}是候选人，不能担任监票人、计票人（{clause}），请改选他人。',
  notOnElectionRoll: '{name}不在这次选举有选举权的名单上，请重新选择。',
  presentAboveRoll: '表决时到会 {given} 人，多于到会有表决权的 {present} 人，请核对或先补录。',
  oneHostOneBase:
    '这场会议由 {hosts} 个单位共同召开，不进行党员大会、支委会表决和选举：党员大会是本支部的会（{clause}），请各自召开。',
  secretBallotOnly: '{matter}采取无记名投票方式进行表决（{clause}），请改“表决方法”。',
  opinionsNotHere: '“{matter}”不计书面意见：只有接收预备党员、预备党员转正才统计在票数内（{clause}）。',
  opinionRefused: '{name}{why}，书面意见不能计入：须是因故不能到会的有表决权的正式党员，在会前提出（{clause}）。',
  opinionsUnreadable: '书面意见打不开，请联系管理员核对密钥。',
  exclusionsNotHere: '“{matter}”不能减少应到会人数：只有接收预备党员和选举可以（{clause}）。',
  exclusionRefused: '{name}{why}，不能不计算在应到会人数之内（{clause}）。',
  quorumNotMet: '到会有表决权 {present} 人，不足 {needed} 人，不能表决。',
  noVoteOfThisKind: '这类会议不进行“{rule}”。',
  ownAmendment: '不能审核自己提出的更正，请由上级其他同志审核。',
  amendmentDecided: '这条更正{state}，不能再改。',
  amendmentMoot: '{name}{how}，不用更正。',
  yearMoved: '会议不能改到另一年，请取消后在 {year} 年重新安排。',
  // attendance
  codeUnreadable: '这不是签到码，请扫本系统显示的二维码。',
  codeForged: '签到码无效，请对着现场屏幕重新扫描。',
  codeExpired: '签到码已过期，请扫现场正在显示的码（截屏、转发的码无效）。',
  codeWrongDirection: '{found}，请{instead}。',
  codeUsed: '这个码已在“{title}”用过，请对方等码更换后再扫。',
  phoneClockOff: '出示码的手机时间快了（{how}），请校准那部手机的时间再扫，或由书记现场确认。',
  codeBeforeIssue: '这个码早于那部手机领取“我的码”的时间，不能用，请等码更换后再扫，或由书记现场确认。',
  deviceRevoked: '这个码所属的手机已解除绑定，请对方用现在的手机出示，或现场确认。',
  meetingNotOpen: '“{title}”还没有开始签到，请等书记开始会议。',
  meetingClosed: '“{title}”已结束签到，如确已到会，请书记补录。',
  notOnRoll: '{name}不在“{title}”的应到名单上，请书记按列席登记。',
  rowVoided: '{name}的签到已作废（{reason}），如需重新登记请书记现场确认。',
  rowMissing: '没有{name}的签到记录。',
  onRollAlready: '{name}在应到名单上，不用按列席登记，请扫码或现场确认。',
  offlineTooLate: '这条离线扫码超过 72 小时或会议已归档，不能再计入，请说明理由后现场确认。',
  offlineOutside: '这条离线扫码的时间（{at}）不在会议期间，不能自动计入；确已到会的，请写明理由现场确认。',
  // leave
  leaveDecided: '这份请假已{state}，不能再改。',
  meetingCancelled: '“{title}”已取消，不用再办理。',
  leaveUndecided: '{names}的请假还没有批，请{what}。',
  leaveMeetingOver: '会议已结束，不能再请假。',
  leaveNotExpected: '{name}不在“{title}”的应到范围，不需要请假。',
  leaveCame: '{name}已经签到，不用请假；签错了请先作废签到。',
  leaveAskedAlready: '{name}自己已经请了假，等有权的同志批，不用代录。',
  leaveHandedIn: '会议{state}，不能再代录或撤销请假。{road}',
  notExpected: '您不在这场会议的应到范围，不需要请假。',
  // study
  materialKindWrong:
    '“{name}”不能登记。请选 PDF、Word（.docx）、Excel（.xlsx）或 PPT（.pptx）文件；旧版格式、加了密码的，请先另存再选。',
  materialTooLarge: '文件太大（{size}），最多 10 MB，请压缩或改用链接。',
  ticketSpent: '这次上传已用过或已过期（1 小时有效），请重新选择文件。',
  hourTableWrong: '{error}。请改好后再保存。',
  hourTablePast: '折算办法只能从 {year} 年 1 月 1 日以后的日子起用，往年的学时不再变动，请改“起用日期”。',
  // talk
  talkWithSelf: '谈心谈话须是两个人，请改“谈话对象”。',
  talkKindWrong: '{host}与{counterpart}谈话，类型应是{kinds}，请改“类型”。',
  talkStateWrong: '这次谈心谈话现在是“{state}”，不能{what}。',
  talkTextOff: '本机关只登记谈话情况，不保存谈话内容，请清空内容后再保存。',
  talkFactsOnly: '{name}没有绑定微信，只登记谈话情况，不保存谈话内容。',
  talkFaceToFaceOnly: '{name}没有绑定微信，不能在小程序里确认。请当面请本人确认，再注明“对方当面确认”。',
  talkConfirmInApp: '{name}已绑定微信，请本人在小程序里确认。',
  talkNotFaceToFace: '这次谈话由对方在小程序里确认，不用见证。',
  talkPhoneUnverified: '这个微信是用邀请码绑定的，手机号还没有验证。请先用手机号重新绑定，再看谈话内容。',
  talkWordsShut: '这些内容是换绑微信以前写下的。须由谈话的另一位同志在这次谈话里重新打开，才能查看。',
  talkNotShut: '这次谈话的内容没有对对方关闭，不用打开。',
  talkNoWords: '这次谈话没有保存内容。',
  talkWordsErased: '保存年限已过，谈话内容已销毁，只留下谈话情况。',
  talkWordsUnreadable: '谈话内容打不开：加密密钥已丢失，或内容被改动过。谈话情况还在，请告诉系统管理员。',
  talkNoSentence: '没有等您同意的句子，请刷新后再看。',
  keysMissing: '服务器没有配置好加密密钥，不能保存和查看加密内容，请告诉系统管理员。',

  // visit
  pairEnded: '与“{whom}”的联系已在 {day} 结束。',

  // courtyard

  // photo
  photoTooLarge: '照片太大（{size}），最多 10 MB，请换一张或先压缩。',
  photoKindWrong: '这不是能收的照片{what}，请选 JPG 或 PNG 照片。',
  photoBroken: '这张照片不完整，打不开，请重新选一张。',
  photoTooManyPixels: '照片有 {pixels}，最多 40 百万像素，请换一张或先缩小。',
  photoMissing: '有照片没有上传成功或已经过期，请重新选择照片。',
  photosWaiting: '您有 {count} 张照片传上来了还没有用到记录里，请先提交那些记录；不用的一天后自动清除，再传。',

  // ledger
  ledgerStateWrong: '这笔账现在是“{state}”，不能{what}。请刷新后再看。',
  ownExtension: '您办理过这件事，延期请由其他同志决定。',
  ownVerification: '不能核验自己负责或办理过的事项，请由其他同志核验。',

  // feedback
  feedbackAnswered: '{name}已经答复了这条意见，请刷新后再看。',
  feedbackWaiting: '这条意见还没有答复。',
  feedbackSettled: '您已经说过“{how}”，只问一次；如有新情况，请另提一条意见。',

  // system
} as const

export type ProblemCode = keyof typeof problemSentences

/** Fill a catalogue sentence. A placeholder without a parameter stays visible, so that a test can find it. */
export const problemSentence = (code: ProblemCode, params: Record<string, string | number> = {}): string =>
  problemSentences[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
