import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

/** The rest of what `businessBranch` begins. */
export const businessBranchLater: readonly Scene[] = [
  scene(
    'b6-next',
    'b6',
    'themedPartyDay',
    '主题党日：帮困难户收一天菜',
    '青石坝村',
    [4, '08:30', 180],
    [
      ['分组帮工', 150],
      ['小结', 30],
    ],
    'announced',
    { small: true },
  ),
  scene(
    'b7-committee',
    'b7',
    'committeeMeeting',
    '支委会：三个党小组的分工',
    '资源楼 302',
    [-21, '10:00', 60],
    [
      ['学习习近平总书记重要讲话和指示批示精神', 10, 'firstTopic'],
      ['听组长意见', 20],
      ['调整分工', 30],
    ],
    'archived',
    {
      record: {
        text: '会议首先进行第一议题，学习习近平总书记重要讲话精神，联系本支部工作谈了打算。会议听取三名党小组组长的意见，按片区调整了小组人员，新增一名同志到城区取水片区。对受处分同志的教育帮助，会议商定由纪检委员和组长两人负责，每月谈一次，既讲纪律也关心生活。',
        resolutions: ['小组调整从本月起执行，名单报总支。'],
      },
      votes: [{ matter: '三个党小组人员调整', rule: 'committeeMeeting', abstained: 1 }],
    },
  ),
  scene(
    'b7-party-day',
    'b7',
    'themedPartyDay',
    '主题党日：学习《党政机关厉行节约反对浪费条例》',
    '资源楼大会议室',
    [-16, '09:00', 120],
    [
      ['领学条例', 80],
      ['查身边的浪费', 40],
    ],
    'archived',
    {
      record: {
        text: '领学条例，党员分六组查本处室的办公用房、用水用电和会议开支，列出十一处可以省下来的地方，当场改了四处。有同志提出下班后会议室空调常开，商定由值日党员最后离开时检查，节约下来的数字每季度公布一次。',
        resolutions: ['十一处逐件写明责任人，两周内改完。'],
      },
      turnout: { late: 3, leave: 2, absent: 1 },
    },
  ),
  scene(
    'b7-group-1',
    'b7g1',
    'groupMeeting',
    '第一党小组会：学条例，谈巡查怎样不扰民',
    '资源楼 302',
    [-9, '09:30', 50],
    [
      ['学一条', 15],
      ['讨论', 35],
    ],
    'archived',
    {
      record: {
        text: '先学《中国共产党纪律处分条例》关于群众纪律的一条。组员说明城区取水片区近期投诉情况，主要是施工停水和占道。讨论中有同志主张加密巡查，有同志主张先和施工单位约定时间，最后商定先约定、再巡查，两周后看效果。',
        resolutions: ['与施工单位约定停水时间，两周后回看。'],
      },
    },
  ),
  scene(
    'b7-group-2',
    'b7g2',
    'groupMeeting',
    '第二党小组会：投诉回访怎么做实',
    '资源楼 302',
    [-9, '15:00', 45],
    [
      ['抽看回访记录', 20],
      ['讨论', 25],
    ],
    'archived',
    {
      record: {
        text: '抽看二十件投诉回访记录，有六件只写“已处理”，没有写怎样处理。组员认为回访要让投诉人听得懂结果，商定回访时讲三句话：查了什么、怎么处理、还有什么渠道，听不懂再说一遍。',
        resolutions: ['回访按三句话填写，组长每周抽看。'],
      },
      turnout: { leave: 1 },
    },
  ),
  scene(
    'b7-general',
    'b7',
    'generalMeeting',
    '党员大会：听取支委会季度报告',
    '资源楼大会议室',
    [-6, '15:00', 100],
    [
      ['季度报告', 30],
      ['党员提问', 40],
      ['表决', 20],
    ],
    'archived',
    {
      record: {
        text: '支委会报告季度工作，附上每次会议的到会情况和未完成事项。党员提问七次，主要问夜间执法轮班和新装备培训。书记对能定的当场答复，对轮班调整答应先试一个月，再听意见。',
        resolutions: ['轮班调整试行一个月后在党小组会上听意见。'],
      },
      votes: [{ matter: '通过支委会季度工作报告', rule: 'generalMeeting', against: 1 }],
      amendment: {
        subject: 'resolutions',
        text: '轮班调整试行一个月，下月底前在三个党小组会上分别听意见。',
        reason: '决议漏写了听意见的时间',
        accepted: false,
      },
      turnout: { leave: 3, late: 2, absent: 2, absence: '夜班后补休，已由组长补讲', invited: true },
    },
  ),
  scene(
    'b8-committee',
    'b8',
    'committeeMeeting',
    '支委会：换届准备',
    '执法楼三楼',
    [-12, '10:00', 70],
    [
      ['学习习近平总书记重要讲话和指示批示精神', 10, 'firstTopic'],
      ['核对任期', 10],
      ['排出换届步骤', 30],
      ['分工', 20],
    ],
    'archived',
    {
      record: {
        text: '第一议题传达学习习近平总书记重要指示批示精神，支委结合分工作了表态。本届支委会任期还有四个月。会议核对任期起止，排出请示、总结、酝酿候选人、选举大会四个步骤的时间，明确每一步由谁准备什么材料。会议提醒党员名册先核准，预备党员和外派同志逐一确认。',
        resolutions: ['换届请示下月送总支，名册两周内核准。'],
      },
      votes: [{ matter: '换届工作步骤', rule: 'committeeMeeting' }],
    },
  ),
  scene(
    'b8-study',
    'b8',
    'studySession',
    '集中学习：选举工作条例要点',
    '执法楼三楼',
    [-5, '16:00', 80],
    [
      ['讲解', 50],
      ['问答', 30],
    ],
    'archived',
    {
      record: {
        text: '围绕换届学习选举工作条例要点，讲清谁有选举权、到会多少人才能选、候选人怎样产生、票怎样算有效。党员提问集中在出差能否委托投票上，组织委员对照条文逐条作答，答不准的记下来问。',
        resolutions: ['出差同志提前与支部核对选举大会时间。'],
      },
      turnout: { absent: 1, late: 1 },
    },
  ),
  scene(
    'b9-party-day',
    'b9',
    'themedPartyDay',
    '主题党日：巡一段河',
    '岚溪河新桥段',
    [-13, '14:30', 120],
    [
      ['分段巡查', 80],
      ['汇总', 40],
    ],
    'archived',
    {
      record: {
        text: '党员分四段巡查河道，捡拾垃圾，登记两处岸坡松动和一处排水口异味。巡河途中与钓鱼群众攀谈，听到对夜间照明的意见。支部把问题按职责分成自办和转办两类，写明承办人和时间。',
        resolutions: ['岸坡松动处三天内设警示牌并报修。'],
      },
      turnout: { offline: true, leave: 1, late: 1 },
    },
  ),
]
