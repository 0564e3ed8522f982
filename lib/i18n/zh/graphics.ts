import type { GraphicsTexts } from '#lib/i18n/words.ts';
import { counted, listed } from '#lib/i18n/zh/counted.ts';

export const zhGraphics: GraphicsTexts = {
  figures: '图中数据',
  cities: { islamabad: '伊斯兰堡', lahore: '拉合尔', karachi: '卡拉奇' },
  kinds: { satellite: '卫星', lunar: '飞往月球', crewed: '载人飞行' },
  columns: {
    place: '地点',
    latitude: '纬度',
    longitude: '经度',
    whatIsThere: '说明',
    launch: '发射',
    date: '日期',
    rocket: '火箭',
    kind: '类型',
    site: '发射地点',
    step: '阶段',
    state: '状态',
    whatHappens: '内容',
    part: '组成部分',
    launched: '发射日期',
    ship: '飞船',
    event: '事件',
    candidates: '人数',
    said: '提出日期',
    by: '出自',
    promise: '所提时间',
    basis: '依据',
    satellite: '卫星',
    orbit: '轨道',
    condition: '状况',
    what: '事项',
    time: '时间',
    pakistan: '巴基斯坦',
    others: '其他国家',
    hosts: '中国',
  },
  degrees: (value, axis) => {
    const [positive, negative] = axis === 'latitude' ? ['北纬', '南纬'] : ['东经', '西经'];
    return `${value < 0 ? negative : positive}${Math.abs(value).toFixed(1)}°`;
  },
  city: '城市',
  launchSite: (launches) => `发射场，时间线上有${counted(launches, '次发射')}`,
  notPublished: '未公布',
  sourceOf: (publisher, day) => `${publisher}，${day}`,
  planned: '计划中',
  cancelled: '已取消',

  pass: {
    title: '天宫飞经伊斯兰堡和酒泉',
    description:
      '从赤道上空看地球。天宫的轨道画成一条直线，以41.5度角上升，经过伊斯兰堡上空，从酒泉近旁掠过。图上标出了中国的发射场。',
    finding: '一条线，两个地方。',
    caption: (minutes) =>
      `天宫由南向北飞过伊斯兰堡，约${minutes}分钟后来到酒泉上空，中国的乘组就从酒泉出发。高度按比例绘制。本站根据轨道倾角41.5°和约92分钟的周期推算。`,
    orbit: '天宫，倾角41.5°',
  },
  groundTrack: {
    title: '天宫一天的地面轨迹',
    description:
      '世界地图，只画海岸线，不画国界。空间站的地面轨迹在北纬41.5度与南纬41.5度之间摆动，每圈比上一圈偏西约23度。图上标出巴基斯坦三座城市和时间线上历次发射的地点。伊斯兰堡、拉合尔和卡拉奇都在轨迹扫过的范围内。',
    finding: '巴基斯坦就在它下方。',
    caption: (turns, minutes, unplaced) => {
      const missing = unplaced.length === 0 ? '' : `${listed(unplaced)}没有公布位置，未在图上标出。`;
      return `天宫一天绕地球${turns.toFixed(1)}圈，最北、最南都不超过纬度41.5°。粗线所示的一圈由南向北飞过伊斯兰堡，约${minutes}分钟后从酒泉近旁掠过；因为地球自转，此后每圈偏西约23°。本站按圆轨道推算，依据轨道倾角和约92分钟的周期。海岸线数据来自Natural Earth，图上不画国界。${missing}`;
    },
    north: '北纬41.5°',
    south: '南纬41.5°',
  },
  stationPlan: {
    title: '天宫平面图和到访的飞船',
    description:
      '平面示意图。天和核心舱竖立，顶端是圆形的节点舱；问天、梦天两个实验舱分列节点舱两侧。一艘神舟飞船画在核心舱前端的对接口，2025年11月25日的神舟二十二号就停在那里；其他飞船曾停靠朝向地球的对接口。船上三个座位，其中一个标为来访者的座位。核心舱后方画有一艘货运飞船，仅为示意。',
    finding: '三个座位中的一个。',
    caption:
      '来访者搭乘运送三人乘组的神舟飞船抵达。神舟飞船停靠核心舱前端或朝向地球的对接口；图中为停靠前端的神舟二十二号（2025年11月25日）。示意图，不按比例：所引来源没有给出尺寸，所以图上没有画人作对照。日期为发射日期。',
    shenzhou: '神舟飞船',
    shenzhouRole: '运送三人乘组',
    seat: '来访者的座位',
    seatRole: '三座之一',
    tianhe: '天和',
    wentian: '问天',
    mengtian: '梦天',
    core: '核心舱',
    laboratory: '实验舱',
    cargo: '货运飞船',
    cargoRole: '运送补给',
  },
  launches: {
    title: '中国历年为巴基斯坦进行的发射',
    description: '时间轴自上而下，按真实时间比例排列；一次发射一个标记，旁边注明火箭、日期和类型。',
    finding: (count, recent, since) =>
      recent > 1 && recent < count
        ? `共${counted(count, '次发射')}，${since}年以来有${counted(recent, '次')}。`
        : `共${counted(count, '次发射')}。`,
    caption: (pause) =>
      `从中国境内或近海升空、搭载巴基斯坦卫星的火箭。无论搭载几颗卫星，一次发射只画一个标记。${pause ? `${pause.from}年至${pause.to}年之间没有发射。` : ''}`,
    pause: (years) => `${counted(years, '年')}间没有发射`,
  },
  payloadSpecialist: {
    title: '载荷专家：从选拔到返回',
    description:
      '一条线上有六站：选拔和训练在地面，发射时上升，对接和工作在轨道上，最后回到地面。实心标记是已经完成的阶段，空心标记是尚不知道是否完成的阶段。',
    finding: '做实验，不驾驶',
    caption:
      '载荷专家负责实验和设备，不驾驶飞船。实心标记为已完成；空心标记为当时进行中、列入计划或未经证实。训练时长是巴基斯坦三军新闻局给出的数字。',
    stages: {
      selection: { name: '选拔', text: '共三轮，据央视报道于2026年4月上旬完成' },
      training: { name: '训练', text: '约六个月，在中国航天员科研训练中心；2026年10月5日正在进行' },
      launch: { name: '发射', text: '乘长征二号F从酒泉升空' },
      docking: {
        name: '对接',
        text: '近期飞行用时约3.5小时（神舟二十一号）和约6.5小时（神舟二十号）；来访者的用时未公布',
      },
      work: { name: '工作', text: '做实验，分担日常工作，不驾驶飞船' },
      return: { name: '返回', text: '按计划，约一周后返回' },
    },
    states: {
      done: '已完成',
      'under-way': '当时进行中',
      expected: '预计',
      open: '列入计划',
      overdue: '原预计，结果不详',
      unconfirmed: '未经证实',
      cancelled: '已取消',
      unknown: '不详',
    },
    ground: '地面',
    orbit: '在轨',
  },
  satellites: {
    title: '中国为巴基斯坦发射的卫星：轨道、火箭、日期和最近消息',
    description: (satellites) =>
      ['一颗卫星一幅小图：地球，代表轨道的圆环（有高度时才画），以及代表卫星的圆点。', ...satellites].join(''),
    finding: (count) => `${counted(count, '颗卫星')}，逐颗来看`,
    caption:
      '轨道与地球按真实比例绘制，只有月球画得过近。实心：有来源说过卫星在工作。空心：卫星曾列入SUPARCO的名单。虚线：高度或卫星状况不详。',
    satellite: ({ name, day, rocket, orbit, condition }) => `${name}：${day}，${rocket}；${orbit}；${condition}。`,
    orbits: {
      low: (height) => `近地轨道，高约${height}公里`,
      oval: (lowest, highest, planned) => `${lowest}至${highest}公里${planned ? '（计划值）' : ''}`,
      geostationary: (longitude) =>
        longitude === undefined
          ? '地球静止轨道'
          : `地球静止轨道，${longitude < 0 ? '西经' : '东经'}${Math.abs(longitude)}°`,
      lunar: '环月轨道，高度不详',
      untold: '高度不详',
    },
    condition: (told, day) => `${told}（${day}）`,
    conditionUntold: '状况不详',
  },
  moon: {
    title: 'ICUBE-Qamar绕月一圈，以及月球南极附近的月球车计划',
    description: (marks) =>
      [
        '一个圆盘代表月球，被斜线切成两半。上半是实心：已经发生。下半是虚线：当时的计划。月球外有一个圆环，绕行一圈的每个小时画一道刻度。',
        ...marks,
      ].join(''),
    finding: '两国之间的月球',
    caption:
      '斜线以上是已经发生的事，斜线以下是当时的计划；2026年9月有报道称计划改变，被取代的部分画线删去。摘要写的是载荷；它就是月球车，是我们的理解。',
    turn: (day, hours) => [
      `${day}与嫦娥六号分离，当天拍下第一张图像。`,
      `绕行一圈约${hours}小时：圆环好比钟面，一道刻度一小时。轨道高度，所引来源没有给出。`,
    ],
    orbit: (name, sentences) => `${name}：${sentences.join('')}`,
    pole: '月球南极附近',
    site: (name) => `${name}：巴基斯坦月球车的计划着陆地点`,
    siteNamed: (name) => `月球南极附近。${name}：巴基斯坦月球车的计划着陆地点。`,
    plan: (time, by, replaced) => `${time}：${by}${replaced ? '，后被取代' : ''}。`,
    landing: (by) => `月球车的飞行：${by}`,
    reached: '已入轨',
    replaced: '已被取代',
    inForce: '2026年9月报道',
    hours: (hours) => `一圈约${hours}小时`,
  },
  placesOffered: {
    title: '中国向他国提供或与他国共享的名额',
    description: (offers) => ['一个名额一个圆，切开的圆盘属于巴基斯坦。', ...offers].join(''),
    finding: '巴基斯坦之后，还有谁？',
    caption:
      '一个圆代表中国提供或共享的一个名额；切开的圆盘属于巴基斯坦，浅色的是中国自己的。实心：已经用上。空心：已获准或列入计划。虚线：下一个座位给哪个国家，所引来源没有提到。',
    offer: (name, told, day) => `${day}：${name}。${told}。`,
    states: { taken: '已实现', planned: '已获准或计划中', open: '未提及国家' },
  },
  promisedDates: {
    title: '巴基斯坦航天员首次飞行：历次提出的时间，按提出日期排列',
    description: (promises, newest) =>
      [
        '一条线向右上方倾斜，线上每一点，提出之日就是所提之日。横条都向这条线伸去。',
        ...promises,
        ...(newest === undefined ? [] : [`本站最新来源的日期是${newest}，此后画成虚线。`]),
      ].join(''),
    finding: '几经变动的日期',
    caption: '每根横条代表一次为巴基斯坦人首次飞行提出的时间，从提出那天画起；与斜线相交处，所提时间已到。',
    promise: (promise, by, said) => `${said}，${by}：${promise}。`,
    said: (by, said) => `${by}，${said}`,
    axis: '提出日期',
    today: '所提时间已到',
    newest: '本站最新来源',
    newestOf: (day) => `本站最新来源：${day}`,
  },
  ships: {
    title: '2025年4月以来天宫的四艘飞船：谁乘哪艘上去，又乘哪艘回来',
    description:
      '每艘飞船一个框，长度为在轨时间，时间比例一致。框内粗线表示原定由它接回的乘组。乘组失去自己的飞船时，虚线引向下一艘。',
    finding: '乘一艘去，乘另一艘回',
    caption:
      '框表示在轨飞船，框内粗线表示原定由它接回的乘组。舷窗出现裂纹，先是一个乘组、接着是下一个乘组没有了飞船，图中以虚线表示。',
    up: (crew) => (crew === undefined ? '无人升空' : `载${crew}乘组升空`),
    down: (crew) => (crew === undefined ? '无人返回' : `载${crew}乘组返回`),
    damage: '舷窗出现裂纹',
    upIn: (ship, crew) => (crew === undefined ? `${ship}无人升空` : `${ship}载${crew}乘组升空`),
    downIn: (ship, crew) => (crew === undefined ? `${ship}无人返回` : `${ship}载${crew}乘组返回`),
    damageOf: (ship) => `${ship}舷窗出现裂纹`,
    about: (day) => `约${day}`,
    sentence: (event, day) => `${day}：${event}。`,
    numbers: '飞船编号如何改变',
    planned: '原编号',
    became: '新编号',
    flewEmpty: '无人升空',
    renumbered: (ship, became, note) => `原计划为${ship}，后为${became}：${note}。`,
    visitor: (ship) => `电子通讯China in Space推断，巴基斯坦来访者将乘${ship}。`,
  },
  candidates: {
    title: '各方所说的候选人数，与一个席位',
    description:
      '一人一个圆圈，可以数出来：实线为已说明的人数，虚线为所说人数区间的其余部分。随后是大小相同的两个圆，各引一线到一个空席。',
    finding: '从许多人到一个人',
    caption:
      '一人一圈，虚线为所说人数的区间。名单有多长，说法不一，其中两个数字是同一人同一天说的。两人通过，席位只有一个；由谁来坐，现有来源没有说明。',
    count: (least, most) => (least === most ? String(least) : `${least}–${most}`),
    told: (count, by, said) => `${said}，${by}：${count}。`,
    named: (name, day) => `${name}，${day}公布姓名。`,
    names: (day) => `公布姓名：${day}`,
    seat: '一个席位',
  },
};
