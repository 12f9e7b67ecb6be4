import type { CaseEventView, CaseListItem, Deadline } from '../http/contract/staff.ts'

type Tray = CaseListItem['tray']
type Status = CaseListItem['status']

/** Every word the officer reads that is not sent by the service. */
export const words = {
  product: '帮办',
  title: '帮办 · 核查工作台',
  motto: '农户说的每一句话，都有人看、有人办',
  loading: '正在读取…',
  cancel: '取消',
  retry: '重试',
  notGiven: '未填',
  urgent: '急',
  urgentHint: '农户的话里有急迫情形，请先办',

  login: {
    username: '账号',
    password: '密码',
    submit: '登录',
    submitting: '正在登录…',
    missing: '请填写账号和密码',
    logout: '退出登录',
    againTitle: '登录已过期',
    againHint: '重新登录后，刚才的操作会接着办，您写的内容都在。',
    switchOfficer: '换一个账号',
    unreachable: '连不上服务，请检查网络后重试。',
  },

  trays: {
    household: '困难户申请',
    question: '问题与人工',
    community: '公共诉求',
  } satisfies Record<Tray, string>,
  trayHints: {
    household: '农户自己申请纳入防止返贫动态监测',
    question: '没有答上来的问题，和要找人工的农户',
    community: '修路、饮水、收费等大家的事',
  } satisfies Record<Tray, string>,
  waitingCount: '件待受理',
  queue: '核查队列',

  statuses: {
    submitted: '待受理',
    accepted: '已受理',
    returned: '已退回补充',
  } satisfies Record<Status, string>,

  list: {
    all: '全部',
    overdueOnly: '只看超期',
    search: '编号、姓名、村名，电话或身份证后四位',
    refresh: '刷新',
    updatedAt: '更新于',
    pageSize: '每页',
    empty: '没有符合条件的件',
    emptyTray: '这里现在没有要办的件',
    clear: '清除筛选',
    areaUnresolved: '待核',
    areaUnresolvedHint: '地名没有对上行政区划，请核实',
    columns: {
      deadline: '期限',
      reference: '编号',
      person: '户主',
      phone: '电话',
      area: '住址',
      risks: '困难类型',
      excerpt: '农户的话',
      submittedAt: '提交',
      status: '状态',
      assignee: '经办人',
    },
  },

  page: {
    back: '返回列表',
    previous: '上一件',
    next: '下一件',
    submittedAt: '提交',
    from: '来自',
    assignee: '经办人',
    farmerWords: '农户原话',
    noWords: '没有留下大段的话，各项原话见右边表格。',
    fields: '填报内容',
    fieldColumns: { label: '项目', value: '内容', words: '农户怎么说的' },
    inferred: '推断',
    inferredHint: '从农户的话里读出来的，没有单独问过',
    seeLeft: '见左边原话',
    policy: '给农户看过的政策',
    noPolicy: '没有给农户看过政策',
    issuedOn: '印发',
    more: '展开全文',
    less: '收起',
    history: '办理经过',
    noActions: '这一件现在没有要您办的',
  },

  reveal: {
    open: '查看完整信息',
    title: '查看完整信息',
    hint: '姓名、电话、身份证号会完整显示，只在这次打开时有效。查看人、时间和理由会记入办理经过。',
    reason: '为什么要看',
    choices: ['联系申请人', '入户核查', '核对身份'],
    own: '也可以自己写，不少于 2 个字',
    confirm: '记录并查看',
    shown: '正在显示完整信息，离开本页后恢复遮盖',
    hide: '现在遮盖',
  },

  actions: {
    accept: {
      name: '受理',
      done: '已受理',
      busy: '正在受理…',
      hint: '受理表示这一件开始核查，由您经办。农户查进度时会看到“已受理”。',
      label: '备注（可不写，只给工作人员看）',
      placeholder: '例如：与村支书约好周三入户',
      templates: [],
    },
    return: {
      name: '退回补充',
      done: '已退回补充',
      busy: '正在退回…',
      hint: '农户会原样看到下面的话。请用平常话写清楚：缺什么，怎么补。',
      label: '退回的理由（农户会看到）',
      placeholder: '点一条常用的话再改，或者自己写',
      templates: [
        {
          name: '身份证对不上',
          text: '您好，您填的身份证号和户主姓名对不上，请核对后再发一次。不方便的话，等工作人员上门时看一下身份证也可以。',
        },
        {
          name: '地址不清楚',
          text: '您好，您填的住址我们没有找到，请说清楚是哪个乡镇、哪个村、哪个组，方便我们上门。',
        },
        {
          name: '困难没说清',
          text: '您好，请再说一说家里的困难：从什么时候开始，大概花了多少钱，现在靠什么生活。单据不用发来，上门时给工作人员看就行。',
        },
      ],
    },
  },
  acting: {
    templates: '常用的话（点了可以再改）',
    restored: '这是您上次没有送出的内容',
    still: '仍要',
    tooShort: '请至少写 2 个字',
    send: 'Ctrl + Enter 也可以送出',
  },

  conflict: {
    title: '这一件刚刚有变化，您的操作没有执行',
    now: '现在的状态：',
    kept: '您写的内容还在，请看过再决定。',
    notAllowed: '按现在的状态，不能再办这一步。您写的内容可以复制走。',
    unknown: '没有读到是谁改的，请看“办理经过”。',
  },

  failures: {
    offline: '没有送达。',
    silent: '等了很久没有回音，不知道是否送达。',
    'logged-out': '没有登录，没有办成。',
    stale: '这一件刚刚有变化。',
    refused: '现在不能这样办。',
    broken: '服务出了故障，没有办成。',
    kept: '内容还在，点“重试”，不会重复办理。',
    read: '没有读到，请检查网络后重试。',
    readLoggedOut: '登录已过期，点“重试”重新登录。',
    notFound: '没有这一件，或者它不在您的辖区。',
  },

  events: {
    submitted: '提交',
    accepted: '受理',
    returned: '退回补充',
    revealed: '查看完整信息',
  } satisfies Record<CaseEventView['kind'], string>,

  deadlineSteps: { accept: '受理期限' } satisfies Record<Deadline['step'], string>,
  deadline: {
    uncertain: '这一年的工作日安排还没有公布，期限是估算的',
    about: '约',
  },

  channels: {
    'web-chat': '网页',
    'official-account': '公众号',
    'wecom-kf': '微信客服',
    wechaty: '微信',
    terminal: '终端',
  } as Readonly<Record<string, string>>,
  roles: {
    administrator: '管理员',
    village: '村级',
    township: '乡镇',
    county: '县级',
  } as Readonly<Record<string, string>>,

  keys: {
    title: '快捷键',
    open: '快捷键',
    list: [
      ['j / ↓', '下一行，或下一件'],
      ['k / ↑', '上一行，或上一件'],
      ['Enter', '打开'],
      ['/', '查找'],
      ['Esc', '返回，或关闭窗口'],
      ['a', '受理'],
      ['r', '退回补充'],
      ['v', '查看完整信息'],
      ['Ctrl + Enter', '送出正在写的内容'],
      ['?', '显示这张表'],
    ],
  },
} as const
