import type { Term } from '#lib/i18n/glossary.ts';

/** Explained where a text first uses them. What is said here is in the fact sheet. */
export const chineseGlossary: readonly Term[] = [
  {
    id: 'suparco',
    spellings: ['巴基斯坦太空与高层大气研究委员会', 'SUPARCO'],
    note: '巴基斯坦的航天机构，英文缩写SUPARCO。1961年设立时称committee，1981年起称commission，中文都译作委员会。',
  },
  {
    id: 'cmsa',
    spellings: ['中国载人航天工程办公室', 'CMSA', 'CMSEO'],
    note: '管理中国空间站和载人飞行，英文名有China Manned Space Agency（CMSA）和China Manned Space Engineering Office（CMSEO）两种。',
  },
  {
    id: 'cnsa',
    spellings: ['中国国家航天局', '国家航天局', 'CNSA'],
    note: '巴基斯坦与它签署月球合作文件。载人飞行由中国载人航天工程办公室管理；据SpaceNews报道的摘要，该办公室2026年5月宣布，无人探月与载人登月将合为一项工程。',
  },
  {
    id: 'ispr',
    spellings: ['巴基斯坦三军新闻局', '三军新闻局', 'ISPR'],
    note: '巴基斯坦军方的新闻机构，英文缩写ISPR。',
  },
  {
    id: 'apsco',
    spellings: ['亚太空间合作组织', 'APSCO'],
    note: '总部设在北京，英文缩写APSCO。巴基斯坦2005年签署该组织公约。',
  },
  {
    id: 'ilrs',
    spellings: ['国际月球科研站', 'ILRS'],
    note: '中国发起的月球项目，英文缩写ILRS。巴基斯坦2023年10月加入。',
  },
  {
    id: 'payload-specialist',
    spellings: ['载荷专家'],
    note: '乘组成员，负责实验和设备，分担日常工作，不驾驶飞船。',
  },
  {
    id: 'tiangong',
    spellings: ['天宫'],
    note: '中国空间站，由天和核心舱、问天实验舱和梦天实验舱组成，三舱在2021年和2022年发射。',
  },
  {
    id: 'shenzhou',
    spellings: ['神舟'],
    numbered: true,
    note: '中国的载人飞船，可乘三人，每次飞行依次编号。',
  },
  {
    id: 'astronaut-center',
    spellings: ['中国航天员科研训练中心', '中国航天员中心'],
    note: '设在北京，中国航天员在此训练。',
  },
  {
    id: 'suborbital',
    spellings: ['亚轨道'],
    note: '飞上太空又落回地面，速度不够，不能留在环绕地球的轨道上。',
  },
  {
    id: 'hyperspectral',
    spellings: ['高光谱'],
    note: '把光分成许多窄波段来看，从轨道上就能分辨作物、矿物和水体。',
  },
  { id: 'beidou', spellings: ['北斗'], note: '中国的卫星导航系统，与GPS同类。' },
  {
    id: 'change',
    spellings: ['嫦娥'],
    numbered: true,
    note: '中国的月球探测器系列。',
  },
  {
    id: 'long-march',
    spellings: ['长征'],
    numbered: true,
    note: '中国的运载火箭系列，各型号以数字加甲、乙、丙、丁或字母区分。',
  },
];
