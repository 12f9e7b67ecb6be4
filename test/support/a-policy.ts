/** A policy of three articles, as it would stand in `policies/`. */
export const A_POLICY = `---
id: test-2026-01-01
title: 关于防止返贫监测的试行办法
issuer:
  - 某县人民政府
issuedOn: '2026-01-01'
region:
  code: '433124'
  name: 花垣县
script:
  original: simplified
  text: simplified
repaired:
  places: 0
  insertions: 0
---

为做好防止返贫工作，制定本办法。

## 一、监测

### （一）健全监测机制

农户可以自主申请纳入监测。村干部应当每季度走访排查一次。

### （二）保障饮水安全

对没有自来水的村组，优先安排农村供水工程。

## 二、帮扶

### （三）稳定就业

脱贫人口外出务工的，给予一次性交通补助。
`
