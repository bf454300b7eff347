import { draft } from '../../api/courtyard/support'
import { awaiting } from '../../api/ledger/support'
import { planned } from '../../api/talk/support'
import { course } from '../../api/study/trainingSupport'
import { materialOf } from '../../api/publication/support'
import { joins, visits } from '../../api/visit/support'
import { clock, meeting } from '../meeting'
import type { Organ, PersonKey } from '../organ'
import { clientIdOf, openIds } from '../organ'

/** Something of every kind in the organ at 14:25, and the parameters by which pages find it. */
export async function layOut(organ: Organ): Promise<Record<string, string>> {
  organ.cloud.setNow(clock('09:00'))
  const lifeId = await meeting.closed(organ, {
    kinds: ['organizationalLifeMeeting'],
    title: '组织生活会',
    startAt: clock('09:00'),
    endAt: clock('10:30'),
  })
  organ.cloud.setNow(clock('14:25'))
  const branchId = organ.nodes.branch
  const meetingId = await meeting.openNow(organ)
  const paperId = await meeting.draft(organ, { startAt: clock('08:30'), endAt: clock('10:00') })
  const pairId = await joins(organ)
  const { noteId: visitId } = await visits(organ)
  const { noteId } = await organ.ok(openIds.wang, 'courtyard.write', draft())
  const { talkId } = await planned(organ)
  const entryId = await awaiting(organ)
  const { trainingId } = await organ.ok(openIds.wang, 'study.enterTraining', {
    clientId: clientIdOf(),
    memberId: organ.members.wang,
    ...course,
  })
  const { noteId: studyNoteId } = await organ.ok(openIds.wang, 'study.writeNote', {
    clientId: clientIdOf(),
    title: '读《论党的自我革命》',
    text: '自我革命要落到支部。',
  })
  const { feedbackId } = await organ.ok(openIds.wang, 'feedback.send', {
    clientId: clientIdOf(),
    about: 'work',
    text: '集中学习总在下班以后',
  })
  return {
    feedbackId,
    trainingId,
    meetingId,
    itemId: 'i1',
    paperId,
    lifeId,
    memberId: organ.members.wang,
    nodeId: branchId,
    branchId,
    rootId: organ.nodes.root,
    year: '2026',
    pairId,
    whom: '王大娘家',
    visitId,
    noteId,
    studyNoteId,
    talkId,
    entryId,
    publicationId: await materialOf(organ),
  }
}

/**
 * The query by which a page finds its own: on the pages of visits `noteId` is a visit and on those of study somebody's note; on
 * the sheet of a meeting held on paper `meetingId` is one that was, and on what is written by person one that is written so.
 */
export const queryOf = (page: string, laidOut: Record<string, string>): string => {
  const {
    visitId = '',
    studyNoteId = '',
    paperId = '',
    lifeId = '',
    publicationId = '',
    rootId = '',
    ...others
  } = laidOut
  const own: Record<string, string> = {}
  if (page.startsWith('pages/visit/')) own.noteId = visitId
  if (page.startsWith('pages/study/')) own.noteId = studyNoteId
  if (page === 'pages/meeting/afterwards/index') own.meetingId = paperId
  // The board is of whoever stands above branches.
  if (page === 'pages/duty/board/index') own.nodeId = rootId
  if (page.startsWith('pages/publication/')) Object.assign(own, { kind: 'material', id: publicationId })
  if (page === 'pages/meeting/section/index') own.meetingId = lifeId
  return new URLSearchParams({ ...others, ...own }).toString()
}

/** Who opens the page, and what it must say once the cloud has answered. */
export const said: Record<string, readonly [PersonKey, ...string[]]> = {
  'pages/main/home/index': ['wang', '红色家书诵读与交流', '扫码签到', '出示我的码'],
  'pages/main/meetings/index': ['wang', '红色家书诵读与交流', '进行中'],
  'pages/main/record/index': ['wang', '写走访', '记院坝会', '问题台账'],
  'pages/main/branch/index': ['wang', '支部与党员', '学习材料', '问题台账'],
  'pages/main/mine/index': ['wang', '王党员', '第三党支部'],
  'pages/main/scan/index': ['wang', '请对准现场的会议码'],
  'pages/main/myCode/index': ['wang', '在本机启用'],
  'pages/main/shortCode/index': ['wang', '请照会场屏幕输入短码', '短码'],
  'pages/main/accepted/index': ['wang', '无需再填表', '要发到微信吗？'],
  'pages/meeting/detail/index': ['chen', '红色家书诵读与交流', '诵读'],
  'pages/meeting/minutes/index': ['chen', '写会议记录', '诵读'],
  'pages/meeting/item/index': ['chen', '第 1 项 诵读', '这项的记录'],
  'pages/meeting/section/index': ['chen', '自我批评'],
  'pages/meeting/enterLeave/index': ['chen', '红色家书诵读与交流', '替请假的同志记下来'],
  'pages/meeting/reviewRule/index': ['zhou', '不用审核的，等'],
  'pages/meeting/console/index': ['chen', '红色家书诵读与交流', '应到', '王党员', '扫党员码'],
  'pages/meeting/code/index': ['chen', '红色家书诵读与交流', '后自动更换'],
  'pages/meeting/plan/index': ['chen', '主题党日', '红色家书诵读与交流'],
  'pages/meeting/afterwards/index': ['chen', '照纸质签到表补记', '应到', '补记理由'],
  'pages/meeting/afterwardsRule/index': ['zhou', '会议结束后 30 天内可以补记', '规定补记期限'],
  'pages/meeting/electionMajority/index': ['zhou', '按选举办法认定', '规定当选的认定办法'],
  'pages/attendance/doors/index': ['chen', '各签到点', '请谁帮忙扫码'],
  'pages/attendance/kiosk/index': ['chen', '请把这部手机或平板放在门口', '只显示 ✓'],
  'pages/attendance/screen/index': ['chen', '第 1 项', '诵读', '短码', '应到'],
  'pages/attendance/dualLife/index': ['zhou', '这里没有登记党员领导干部'],
  'pages/org/tree/index': ['zhou', '第一党总支'],
  'pages/org/branch/index': ['chen', '第三党支部', '王党员'],
  'pages/org/member/index': ['chen', '王党员'],
  'pages/org/memberForm/index': ['zhou', '姓名'],
  'pages/org/roster/index': ['zhou', '从表格导入名册'],
  'pages/org/recoveryHours/index': ['sun', '怎样等候'],
  'pages/org/workdays/index': ['sun', '国家公布的 2026 年安排', '还没有登记'],
  'pages/study/hours/index': ['wang', '2026 年集中学习'],
  'pages/study/branch/index': ['chen', '第三党支部的学时'],
  'pages/study/member/index': ['chen', '王党员的学时'],
  'pages/study/table/index': ['chen', '怎样折算'],
  'pages/study/plan/index': ['chen', '制定计划'],
  'pages/study/materials/index': ['chen', '材料存疑测试样本', '登记材料'],
  'pages/study/notes/index': ['wang', '读《论党的自我革命》'],
  'pages/study/note/index': ['wang', '读《论党的自我革命》', '自我革命要落到支部。'],
  'pages/study/noteForm/index': ['wang', '修改笔记', '只有您自己能看'],
  'pages/study/trainings/index': ['chen', '王党员：党员进修班', '待核'],
  'pages/study/training/index': ['chen', '党员进修班', '市委党校', '退回'],
  'pages/study/trainingForm/index': ['wang', '更正培训登记', '请勿填写涉密内容。'],
  'pages/visit/detail/index': ['wang', '李大爷家', '屋顶漏雨'],
  'pages/visit/form/index': ['wang', '青山村'],
  'pages/visit/mine/index': ['wang', '走访频次'],
  'pages/visit/overview/index': ['zhou'],
  'pages/visit/frequency/index': ['zhou', '怎样算超期'],
  'pages/visit/board/index': ['chen', '王大娘家'],
  'pages/visit/list/index': ['wang', '王大娘家'],
  'pages/courtyard/list/index': ['wang', '冬季用水与道路养护'],
  'pages/courtyard/note/index': ['wang', '冬季用水与道路养护', '通组路护栏缺损', '刘叔'],
  'pages/courtyard/form/index': ['wang', '冬季用水与道路养护'],
  'pages/courtyard/summary/index': ['wang', '冬季用水与道路养护'],
  'pages/talk/list/index': ['chen', '王党员'],
  'pages/talk/plan/index': ['chen', '只登记谈话情况'],
  'pages/talk/coverage/index': ['chen', '人次待谈', '委员与党员', '怎样算谈过'],
  'pages/talk/detail/index': ['chen', '王党员', '205 室'],
  'pages/talk/record/index': ['chen', '王党员'],
  'pages/talk/coverageRule/index': ['zhou', '委员之间：每人至少一次', '规定算法'],
  'pages/talk/settings/index': ['sun'],
  'pages/papers/take/index': ['chen', '取走表册', '会议台账', '学时登记'],
  'pages/duty/board/index': ['zhou', '各支部应完成的事项'],
  'pages/duty/branch/index': ['chen', '主题党日', '规定'],
  'pages/duty/calendar/index': ['chen', '这个月的会', '2026年11月'],
  'pages/duty/person/index': ['chen', '对王党员个人的要求', '集中学习学时'],
  'pages/duty/rules/index': ['zhou', '上级规定', '写一条本单位的规定'],
  'pages/ledger/list/index': ['chen', '蓄水池阀门冻裂'],
  'pages/ledger/entry/index': ['chen', '蓄水池阀门冻裂，三户停水', '王党员'],
  'pages/ledger/form/index': ['chen', '把这件事记进台账', '请勿填写涉密内容'],
  'pages/feedback/list/index': ['wang', '集中学习总在下班以后', '待答复'],
  'pages/feedback/form/index': ['wang', '有什么意见或建议', '请勿填写涉密内容。'],
  'pages/feedback/detail/index': ['zhou', '集中学习总在下班以后', '王党员'],
  'pages/publication/detail/index': ['chen', '这段话能不能公开，请您看一看', '材料存疑测试样本', '可以公开'],
  'pages/outbox/list/index': ['wang', '写的都送出去了'],
  'pages/audit/list/index': ['qian'],
  'pages/system/health/index': ['sun'],
  'pages/system/kit/index': ['wang', '界面部件的各种样子'],
  'pages/session/device/index': ['wang', '这部手机还没有您的签到码'],
  'pages/session/privacy/index': ['wang', '我们怎样对待您的资料'],
  'pages/session/about/index': ['wang', '由谁运行', '意见和投诉'],
}

/** Pages that take words as they open, and keep them (W4); `outbox.test.ts` finds any that is missing here. */
export const writingPages = [
  'pages/meeting/plan/index',
  'pages/meeting/minutes/index',
  'pages/meeting/item/index',
  'pages/meeting/section/index',
  'pages/meeting/enterLeave/index',
  'pages/meeting/afterwards/index',
  'pages/ledger/form/index',
  'pages/study/noteForm/index',
  'pages/study/trainingForm/index',
  'pages/visit/form/index',
  'pages/courtyard/form/index',
  'pages/courtyard/summary/index',
  'pages/feedback/form/index',
  'pages/org/memberForm/index',
]
/** Those that keep none: of a talk nothing stays on a phone, a short code is another one in a minute, and the kit sends nothing. */
export const unkeptPages = [
  'pages/talk/plan/index',
  'pages/talk/record/index',
  'pages/main/shortCode/index',
  'pages/system/kit/index',
]
