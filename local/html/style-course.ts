/** How a filing goes on: rows of a title beside what it holds, in the measure of the findings above them. */
const COURSE = `
.row{display:grid;grid-template-columns:190px minmax(0,1fr);gap:0 28px;padding:18px 0;border-bottom:1px solid var(--line)}
.row h3{font-size:15px;font-weight:600}
.row h3 [lang=en]{display:block;font-weight:400;font-size:13px}
.row-content{min-width:0}
.row h4{font-size:13px;color:var(--soft);font-weight:400}
.needs{display:flex;flex-wrap:wrap;gap:8px 56px}
.needs ul,.traffic ul,.steps,.events{list-style:none}
.needs .missing li{color:var(--bad);font-weight:600}
.needs .missing [lang=en]{color:inherit;font-weight:400}
.needs em{font-style:normal;color:var(--soft);font-weight:400}
.row [lang=en]::first-letter,.verification th [lang=en]::first-letter{text-transform:uppercase}
.row th [lang=en],.step b [lang=en],.row h4 [lang=en],.verification th [lang=en]{display:inline-block}
time{font-variant-numeric:tabular-nums;white-space:nowrap}
.events{display:flex;flex-wrap:wrap;gap:2px 30px;font-size:14px}
.deadlines th{text-align:left;vertical-align:top;font-weight:400;padding:7px 16px 7px 0}
.deadlines thead th{padding-left:0}
.deadlines td{vertical-align:top;padding:7px 16px 7px 0}
.deadlines tbody tr{border-top:1px solid var(--line)}
.deadlines tbody th{width:24%}
.deadlines .due{width:26%}
.deadlines .due time{font-weight:600}
.basis{font-size:13px;color:var(--soft);margin-top:4px}
td .basis{margin-top:0}
.basis b{font:12px/1.6 var(--figures);font-weight:400;margin-right:4px}
.basis cite{font:12.5px/1.6 var(--serif)}
.says{font-weight:600}
.says [lang=en]{font-weight:400}
.traffic+.traffic{margin-top:10px}
.traffic ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,270px),1fr));gap:0 24px;font:13.5px/1.7 var(--figures)}
.traffic.block h4{color:var(--bad);font-weight:600}
.traffic.allow h4{color:var(--good);font-weight:600}
.traffic h4 [lang=en]{color:inherit;font-weight:400}
.step{padding:10px 0 12px}
.step+.step{border-top:1px solid var(--line)}
.step:first-child{padding-top:0}
.step b [lang=en]{font-weight:400}
.step .verdict{white-space:nowrap;margin-left:8px;font-size:14px}
.step .verdict [lang=en]{color:inherit}
.step.allowed .verdict{color:var(--good)}
.step.to-review .verdict{color:var(--doubt)}
.step.refused .verdict{color:var(--bad)}
.step .change,.step .pointer{font-size:14px}
.pointer{display:block;--tone:var(--note)}
.pointer.block{--tone:var(--bad)}.pointer.material,.pointer.review{--tone:var(--doubt)}
.pointer a{color:var(--tone);font:12px/1.6 var(--figures);text-underline-offset:3px}
.message{scroll-margin-top:30px}
.message:target{background:color-mix(in srgb,var(--tone) 9%,transparent);box-shadow:0 0 0 6px color-mix(in srgb,var(--tone) 9%,transparent);border-radius:1px}
.messages{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,400px),1fr));gap:8px 28px}
.finding.several .message [lang=zh-CN]{font-size:15px}
.finding.several .message [lang=en]{font-size:13px}
@media screen and (max-width:760px){
.row{grid-template-columns:minmax(0,1fr);gap:6px}
.row h3 [lang=en]{display:inline}
.deadlines,.deadlines tbody,.deadlines tr,.deadlines th,.deadlines td{display:block}
.deadlines tbody th,.deadlines .due{width:auto}
.deadlines tbody tr{padding:8px 0}
.deadlines tbody th,.deadlines td{padding:0}
.deadlines tbody th{display:inline-block;margin-right:10px}
.deadlines .due{display:inline-block}
}
@media print{
.quiet,.row h4 [lang=en]{font-size:9.5px}
.deadlines thead th,.basis b,.traffic h4,.traffic h4 [lang=en]{font-size:10px}
.messages{display:block}
.finding .messages .message>span{display:inline;margin-right:6px}
.messages .message{break-inside:avoid;padding-bottom:4px}
.finding.several .message [lang=zh-CN]{font-size:11px}
.finding.several .message [lang=en]{font-size:10px}
.finding.several{break-inside:auto}
.row{grid-template-columns:120px minmax(0,1fr);padding:9px 0}
.row h3{font-size:12px}
.row h3 [lang=en],.basis,.basis cite,.row h4,.events,.step .change,.step .pointer,.step .verdict{font-size:10px}
.traffic ul{font-size:10px;grid-template-columns:repeat(auto-fill,minmax(200px,1fr))}
.deadlines th,.deadlines td{padding:3px 10px 3px 0}
.row h3,.row h4,.deadlines thead{break-after:avoid}
.deadlines tr,.step,.traffic li{break-inside:avoid}
}`;

/** The verification sheet: a form on paper, whichever the screen's colours. */
const VERIFICATION = `
.verification{margin-top:26px;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:20px 22px 22px}
.verification h3{font:600 19px/1.4 var(--serif)}
.verification header p{font-size:13.5px;color:var(--soft)}
.verification table{border:1px solid var(--ink);font-size:13.5px;table-layout:fixed;margin-top:14px}
.verification thead th,.verification tbody th,.verification td{border:1px solid var(--line);padding:6px 10px;text-align:left;vertical-align:top}
.verification tbody th{font-weight:400;overflow-wrap:anywhere}
.verification thead th:first-child{width:32%}
.verification thead th:nth-child(2){width:37%}
.verification th[scope=rowgroup]{font-weight:600;background:var(--desk)}
.verification th [lang=en]{font-size:12.5px}
.verification td{overflow-wrap:anywhere}
.option{display:inline-block;margin-right:14px;color:var(--soft)}
.option.chosen{color:var(--ink);font-weight:600}
.option [lang=en]{color:inherit;font-weight:400;font-size:12.5px}
.open{font-style:normal;color:var(--doubt)}
.open [lang=en]{color:inherit;font-size:12.5px}
.blank-line{display:inline-block;width:80%;height:1.3em;border-bottom:1px solid var(--soft)}
.why{font-size:12.5px;color:var(--soft)}
.why .pointer{display:inline-block;color:var(--ink)}
.promise{margin-top:14px;font:13px/1.8 var(--serif)}
body:has(#language-en:checked) .promise{color:inherit}
@media screen and (max-width:760px){
.verification{margin-left:-8px;margin-right:-8px;padding:14px}
.verification table,.verification tbody,.verification tr{display:block}
.verification table{border-width:1px 0 0}
.verification th,.verification td{display:block;width:auto}
.verification tbody th,.verification td{border-width:0;padding:3px 2px}
.verification tbody tr{border-bottom:1px solid var(--line);padding:7px 0}
.verification th[scope=rowgroup]{padding:4px 8px}
}
@media print{
.verification{break-before:page;border:0;border-radius:0;padding:0;margin:0}
.verification h3{font-size:15px}
.verification header p,.promise{font-size:10px}
.verification table,.verification thead th{font-size:10px}
.verification table{margin-top:6px}
.option{margin-right:9px}
.verification thead th,.verification tbody th,.verification td{padding:2px 6px;border-color:#8a8a8a}
.verification .why,.verification .quiet,.verification [lang=en]{font-size:8.5px}
.verification .option [lang=en],.verification th [lang=en],.open [lang=en]{font-size:8.5px}
.verification tr,.promise{break-inside:avoid}
.verification th[scope=rowgroup]{break-after:avoid;print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/** The style of what a page says of a filing's course and of its verification sheet. */
export const COURSE_STYLE = COURSE + VERIFICATION;
