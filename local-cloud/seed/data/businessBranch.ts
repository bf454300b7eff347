import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

/** 业务党总支 and its branches. */
export const businessBranch: readonly Scene[] = [
  scene('business-committee', 'business', 'committeeMeeting', '总支委员会：通报各支部本月工作', '业务楼 501', [-1, '10:00', 60],
    [['各支部情况', 40], ['下月安排', 20]], 'closed', {
      chair: 'b8:3', recorder: 'b7:8',
      record: {
        text: '会议逐个通报五个支部本月会议和学习情况。第八支部换届准备进度正常，第九支部因项目集中赶工，党小组会推后一周。委员建议总支下月到两个支部旁听一次会，不打招呼、不要材料，只看会议怎么开。',
        resolutions: ['下月总支委员到第五、第九支部各旁听一次。'],
      },
    }),
  scene('b5-committee', 'b5', 'committeeMeeting', '支委会：项目工期紧时学习怎么排', '项目部板房会议室', [-20, '09:30', 40],
    [['摸清各班组时间', 20], ['商定办法', 20]], 'archived', {
      record: {
        text: '项目进入集中施工期，党员分布在三个工地。会议逐个班组摸清轮休时间，认为全员集中一月一次可行，其余学习放到班前会。支委同意由各点负责人每周带读一段，支部书记轮流到点参加。',
        resolutions: ['班前学习每周一次，每次不超过十五分钟。'],
      },
    }),
  scene('b5-party-day', 'b5', 'themedPartyDay', '主题党日：工地安全走一圈', '东干渠二标段', [-10, '14:30', 110],
    [['分组查看', 70], ['汇总问题', 40]], 'archived', {
      record: {
        text: '党员分三组查看临边防护、用电和车辆进出，共记下九处问题，四处当场整改，五处写明责任人和期限。工人宿舍反映热水不够，项目部当场答应加装一台热水器，由支部下周回看。',
        resolutions: ['五处问题七天内改完，由纪检岗位同志复查。'],
      },
      turnout: { offline: true, late: 1, absent: 1 },
    }),
  scene('b6-committee', 'b6', 'committeeMeeting', '支委会：怎样下村不添忙', '农服楼小会议室', [-22, '09:30', 50],
    [['排出联系村', 25], ['商定下村时间', 25]], 'archived', {
      record: {
        text: '会议排出十个联系村和对应党员，避开村里最忙的几天，商定傍晚开院坝会。支委提出下村不吃请、不带队伍、不要村里准备材料，问题当场记，能答的当场答。会议还明确了两名新同志的带教人。',
        resolutions: ['每个联系村本月至少去一次，去前一天电话告知。'],
      },
      votes: [{ matter: '十个联系村的分工', rule: 'committeeMeeting' }],
      small: true,
    }),
  scene('b6-party-day', 'b6', 'themedPartyDay', '主题党日：田头讲技术', '青石坝村文化院坝', [-15, '15:30', 120],
    [['病虫害识别', 50], ['现场答问', 50], ['小结', 20]], 'archived', {
      record: {
        text: '支部在青石坝村院坝里讲病虫害识别和安全用药，带去样本让农户自己比对。到场农户提问二十多个，多数当场答复，土壤检测和补贴申领两件记下带回。党员还帮三户核对了补贴登记信息。',
        resolutions: ['土壤检测由技术组五天内取样，结果送到户。', '补贴申领问题问清后由联系党员回访。'],
      },
      turnout: { offline: true, leave: 2, guests: [['尹大同', '青石坝村']] },
      small: true,
    }),
  scene('b6-general', 'b6', 'generalMeeting', '党员大会：讨论党员分类承诺', '农服楼大会议室', [-8, '15:00', 100],
    [['支委会说明', 20], ['分组讨论', 40], ['表决', 20], ['小结', 20]], 'archived', {
      record: {
        text: '支委会说明承诺事项的提出过程，强调承诺要小、要实、能核对。党员分两组讨论，合并了重复的内容，删去两条办不到的。大会逐条表决，通过后写明办理时间，年底对照说做没做到。',
        resolutions: ['承诺事项在支部活动室公布，季度末通报一次。'],
      },
      votes: [{ matter: '通过党员承诺事项', rule: 'generalMeeting', against: 1, abstained: 1 }],
      turnout: { leave: 1, late: 2, absent: 1, lateEntry: '下村返回途中堵车，到会后忘记扫码', invited: true },
      small: true,
    }),
  scene('b6-study', 'b6', 'studySession', '集中学习：读懂一份补贴文件', '农服楼小会议室', [-4, '16:00', 70],
    [['逐条读', 40], ['编成一页纸', 30]], 'archived', {
      record: {
        text: '把新下发的补贴文件逐条读完，弄清对象、标准和时间，再一起改写成一页纸的明白单。改写时发现两处口径与去年不同，当场打电话向上级业务科室核实，避免下村时讲错、让群众白跑。',
        resolutions: ['明白单印发联系村，由联系党员当面讲一遍。'],
      },
      turnout: { absent: 1, leave: 1 },
    }),
  scene('b6-now', 'b6', 'studySession', '集中学习：大棚蔬菜管理要点', '农服楼小会议室', ['underWay', '', 90],
    [['要点讲解', 50], ['讨论', 40]], 'open', { turnout: { absent: 3 }, small: true }),
  scene('b6-next', 'b6', 'themedPartyDay', '主题党日：帮困难户收一天菜', '青石坝村', [4, '08:30', 180],
    [['分组帮工', 150], ['小结', 30]], 'announced', { small: true }),
  scene('b7-committee', 'b7', 'committeeMeeting', '支委会：三个党小组的分工', '市场楼 302', [-21, '10:00', 60],
    [['听组长意见', 30], ['调整分工', 30]], 'archived', {
      record: {
        text: '会议听取三名党小组组长的意见，按片区调整了小组人员，新增一名同志到夜市片区。对受处分同志的教育帮助，会议商定由纪检委员和组长两人负责，每月谈一次，既讲纪律也关心生活。',
        resolutions: ['小组调整从本月起执行，名单报总支。'],
      },
      votes: [{ matter: '三个党小组人员调整', rule: 'committeeMeeting', abstained: 1 }],
    }),
  scene('b7-party-day', 'b7', 'themedPartyDay', '主题党日：放心秤校一遍', '城南农贸市场', [-16, '09:00', 120],
    [['分区校秤', 80], ['向摊主讲规定', 40]], 'archived', {
      record: {
        text: '党员分六组对市场一百一十台电子秤逐台校验，发现三台误差偏大，当场封存并说明送检办法。对摊主以讲为主，讲清什么情况算短斤少两、怎么自查。市场方提出设一台公平秤，支部帮助联系检定。',
        resolutions: ['公平秤检定由第二党小组跟进，两周内到位。'],
      },
      turnout: { late: 3, leave: 2, absent: 1 },
    }),
  scene('b7-group-1', 'b7g1', 'groupMeeting', '第一党小组会：夜市片区怎么管得住又不扰民', '市场楼 302', [-9, '09:30', 50],
    [['情况说明', 15], ['讨论', 35]], 'archived', {
      record: {
        text: '组员说明夜市片区近期投诉情况，主要是油烟和占道。讨论中有同志主张加密巡查，有同志主张先和摊主约定收摊时间，最后商定先约定、再巡查，两周后看效果，再决定要不要加人。',
        resolutions: ['与摊主约定收摊时间，两周后回看。'],
      },
    }),
  scene('b7-group-2', 'b7g2', 'groupMeeting', '第二党小组会：投诉回访怎么做实', '市场楼 302', [-9, '15:00', 45],
    [['抽看回访记录', 20], ['讨论', 25]], 'archived', {
      record: {
        text: '抽看二十件投诉回访记录，有六件只写“已处理”，没有写怎样处理。组员认为回访要让投诉人听得懂结果，商定回访时讲三句话：查了什么、怎么处理、还有什么渠道，听不懂再说一遍。',
        resolutions: ['回访按三句话填写，组长每周抽看。'],
      },
      turnout: { leave: 1 },
    }),
  scene('b7-general', 'b7', 'generalMeeting', '党员大会：听取支委会季度报告', '市场楼大会议室', [-6, '15:00', 100],
    [['季度报告', 30], ['党员提问', 40], ['表决', 20]], 'archived', {
      record: {
        text: '支委会报告季度工作，附上每次会议的到会情况和未完成事项。党员提问七次，主要问夜间执法轮班和新装备培训。书记对能定的当场答复，对轮班调整答应先试一个月，再听意见。',
        resolutions: ['轮班调整试行一个月后在党小组会上听意见。'],
      },
      votes: [{ matter: '通过支委会季度工作报告', rule: 'generalMeeting', against: 1 }],
      amendment: {
        subject: 'resolutions', text: '轮班调整试行一个月，下月底前在三个党小组会上分别听意见。',
        reason: '决议漏写了听意见的时间', accepted: false,
      },
      turnout: { leave: 3, late: 2, absent: 2, absence: '夜班后补休，已由组长补讲', invited: true },
    }),
  scene('b8-committee', 'b8', 'committeeMeeting', '支委会：换届准备', '执法楼三楼', [-12, '10:00', 70],
    [['核对任期', 10], ['排出换届步骤', 40], ['分工', 20]], 'archived', {
      record: {
        text: '本届支委会任期还有四个月。会议核对任期起止，排出请示、总结、酝酿候选人、选举大会四个步骤的时间，明确每一步由谁准备什么材料。会议提醒党员名册先核准，预备党员和外派同志逐一确认。',
        resolutions: ['换届请示下月送总支，名册两周内核准。'],
      },
      votes: [{ matter: '换届工作步骤', rule: 'committeeMeeting' }],
    }),
  scene('b8-study', 'b8', 'studySession', '集中学习：选举工作条例要点', '执法楼三楼', [-5, '16:00', 80],
    [['讲解', 50], ['问答', 30]], 'archived', {
      record: {
        text: '围绕换届学习选举工作条例要点，讲清谁有选举权、到会多少人才能选、候选人怎样产生、票怎样算有效。党员提问集中在出差能否委托投票上，组织委员对照条文逐条作答，答不准的记下来问。',
        resolutions: ['出差同志提前与支部核对选举大会时间。'],
      },
      turnout: { absent: 1, late: 1 },
    }),
  scene('b9-party-day', 'b9', 'themedPartyDay', '主题党日：巡一段河', '岚溪河新桥段', [-13, '14:30', 120],
    [['分段巡查', 80], ['汇总', 40]], 'archived', {
      record: {
        text: '党员分四段巡查河道，捡拾垃圾，登记两处岸坡松动和一处排水口异味。巡河途中与钓鱼群众攀谈，听到对夜间照明的意见。支部把问题按职责分成自办和转办两类，写明承办人和时间。',
        resolutions: ['岸坡松动处三天内设警示牌并报修。'],
      },
      turnout: { offline: true, leave: 1, late: 1 },
    }),
]
