import { COURSE_STYLE } from './style-course';

const PAPER = `
:root{--ink:#1f2328;--soft:#656d76;--line:#e0ddd6;--paper:#fff;--desk:#f5f3ee;--good:#2b7a4b;--doubt:#955e00;--edge:#d18b00;--mark:#fbd9d5;--bad:#b3261e;--note:#4a6785;
--sans:"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","Hiragino Sans GB",system-ui,sans-serif;
--serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",SimSun,Georgia,serif;
--figures:ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--desk);color:var(--ink);font:15px/1.65 var(--sans)}
h1,h2,h3,h4,p,ol,ul,dl,dd,figure,blockquote,fieldset{margin:0;padding:0;border:0}
h1,h2{font-family:var(--serif);font-weight:600;line-height:1.3}
bdi,p{overflow-wrap:anywhere}
[lang=en]{color:var(--soft)}
.quiet,.none{color:var(--soft);font-size:13px;font-weight:400}
body:has(#language-zh:checked) [lang=en],body:has(#language-en:checked) span[lang=zh-CN]{display:none!important}
body:has(#language-en:checked) [lang=en]{color:inherit;font-size:inherit}
`;

const DARK = `
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e6e3dc;--soft:#a3a9b0;--line:#383b40;--paper:#1e2125;--desk:#16181b;--good:#6cc08b;--doubt:#e0a840;--edge:#e0a840;--bad:#f08a80;--mark:#54211d;--note:#9ab6d3}
figure{--good:#2b7a4b;--edge:#d18b00;--bad:#b3261e}
figure svg{filter:brightness(.92)}
.cut{filter:brightness(.92)}
}`;

const FRAME = `
.masthead,main{max-width:1200px;margin:0 auto;padding:0 32px}
.masthead{display:flex;justify-content:space-between;align-items:flex-end;gap:24px;padding-top:44px;padding-bottom:20px}
.masthead h1{font-size:34px;letter-spacing:.12em}
.masthead h1 span{font-size:20px;letter-spacing:.02em;color:var(--soft);font-weight:400}
.languages{display:flex;border:1px solid var(--line);border-radius:6px;background:var(--paper);overflow:hidden;flex:none}
.languages legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.languages input{position:absolute;opacity:0}
.languages span{display:block;padding:5px 14px;font-size:13px;cursor:pointer;color:var(--soft)}
.languages input:checked+span{background:var(--ink);color:var(--paper)}
.languages input:focus-visible+span{outline:2px solid var(--note);outline-offset:-2px}
main{padding-bottom:96px}
.summary ol{list-style:none;border-top:2px solid var(--ink)}
.summary li{border-bottom:1px solid var(--line)}
.summary a{display:grid;grid-template-columns:210px minmax(0,1fr) auto;gap:20px;align-items:center;padding:13px 0;color:inherit;text-decoration:none}
.summary a:hover .name,.summary a:focus-visible .name{text-decoration:underline;text-underline-offset:4px}
.summary .name{font-size:17px}
.count+.count{margin-left:16px}
.count{font-size:13px}
.count.block{color:var(--bad)}.count.material,.count.review{color:var(--doubt)}
.outcome{display:inline-block;justify-self:start;padding:2px 11px;border:1.5px solid;border-radius:3px;font-weight:600;white-space:nowrap;background:var(--paper)}
.outcome [lang=en]{color:inherit;font-weight:400;font-size:13px}
.outcome.pass{color:var(--good)}.outcome.needs-review,.outcome.needs-material{color:var(--doubt)}.outcome.blocked{color:var(--bad)}
.legend{display:flex;gap:22px;justify-content:flex-end;padding:14px 0 0;font-size:13px}
.legend>span::before{content:"";display:inline-block;width:14px;height:10px;margin-right:7px;border:2px solid var(--state);border-radius:2px}
.trusted{--state:var(--good)}.doubtful{--state:var(--edge)}.found{--state:var(--bad)}
`;

const FILING = `
.filing{margin-top:52px;scroll-margin-top:20px}
.filing>header{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:6px 24px;align-items:center;padding-bottom:16px;border-bottom:2px solid var(--ink)}
.filing>header h2{order:-1;font-size:26px}
.filing>header .outcome{font-size:18px;padding:3px 15px}
.facts{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:4px 34px;font-size:14px}
.facts div{display:flex;gap:10px}
.facts dt{color:var(--soft)}
.clean{padding:22px 0;color:var(--good);font-size:16px}
.finding{display:grid;grid-template-columns:190px minmax(0,1fr);gap:0 28px;padding:20px 0;border-bottom:1px solid var(--line)}
.finding>header{grid-row:1/9;display:flex;flex-direction:column;gap:2px}
.finding .level{font-weight:600;color:var(--tone)}
.finding .level [lang=en]{color:inherit;font-weight:400;font-size:13px}
.finding.block{--tone:var(--bad)}.finding.material,.finding.review{--tone:var(--doubt)}.finding.warn,.finding.info{--tone:var(--note)}
.finding .code,.finding .about{font:12px/1.6 var(--figures);color:var(--soft);overflow-wrap:anywhere}
.finding p>span{display:block}
.message [lang=zh-CN]{font-size:17px}
.message [lang=en]{font-size:14px}
.suggestion{margin-top:8px;padding-left:20px;position:relative}
.suggestion::before{content:"→";position:absolute;left:0;color:var(--tone)}
.suggestion [lang=en]{font-size:14px}
.finding dl{margin-top:12px;display:grid;gap:8px}
.pair{display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 14px;padding:9px 14px;background:var(--paper);border:1px solid var(--line);border-radius:4px;justify-self:start}
.pair dt{color:var(--soft);font-size:13px}
.pair dd,.value,.entered bdi{font-family:var(--figures);font-size:14.5px}
mark{background:var(--mark);color:var(--bad);border-radius:2px;padding:0 1px;font-weight:600}
blockquote{margin-top:14px;font:13.5px/1.7 var(--serif);color:var(--soft);padding-left:14px;border-left:2px solid var(--line)}
.quote::before{content:"「"}.quote::after{content:"」"}
blockquote [lang=en]{font-size:13px}
blockquote footer{font-size:12.5px}
`;

const SHEET = `
.sheet{margin-top:26px;background:var(--paper);border:1px solid var(--line);border-radius:8px}
.sheet>header{display:flex;justify-content:space-between;align-items:baseline;gap:20px;padding:12px 22px;border-bottom:1px solid var(--line)}
.sheet h3{font-size:15px;font-weight:600;overflow-wrap:anywhere}
.view{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr)}
figure{position:sticky;top:0;align-self:start;padding:22px}
figure svg{display:block;width:100%;height:auto;max-height:calc(100vh - 44px);border-radius:4px;background:var(--desk)}
figure.blank{position:static;align-self:stretch;display:grid;place-items:center;background:var(--desk);border-radius:0 0 0 8px;min-height:140px}
.box{fill:var(--state);fill-opacity:calc(.05 + .16*var(--lit,0));stroke:var(--state);stroke-width:calc(1.6px + 1.8px*var(--lit,0));vector-effect:non-scaling-stroke;cursor:pointer}
.documents{padding:18px 22px 22px;border-left:1px solid var(--line);min-width:0}
.document+.document{margin-top:26px;padding-top:20px;border-top:1px solid var(--line)}
h4{font-size:17px;font-weight:600}
.field th [lang=en]::first-letter,h4 [lang=en]::first-letter,.facts dd [lang=en]::first-letter{text-transform:uppercase}
h4 [lang=en],.facts dd [lang=en]{display:inline-block}
h4 [lang=en]{font-weight:400;font-size:14px}
.state{display:flex;flex-wrap:wrap;gap:2px 18px;font-size:13px;color:var(--soft)}
.usable{color:var(--good)}.unusable,.problem{color:var(--bad)}
.state [lang=en]{color:inherit}
table{width:100%;border-collapse:collapse;margin-top:10px;font-size:14px}
thead th{text-align:left;font-weight:400;font-size:13px;color:var(--soft);padding:4px 8px}
.field{border-top:1px solid var(--line);background:color-mix(in srgb,var(--state) calc(10%*var(--lit,0)),transparent);outline:0;cursor:default}
.field:focus-visible{box-shadow:inset 3px 0 var(--state)}
.field th{width:92px;text-align:left;vertical-align:top;font-weight:400;padding:9px 8px 9px 6px;line-height:1.4}
.field th [lang=en]{display:block;font-size:12.5px}
.field td{vertical-align:top;padding:9px 8px}
.read{width:52%}
.cut{display:block;max-width:100%;height:auto;margin-bottom:3px;border-radius:2px;overflow:hidden}
.pair .cut{margin:4px 0 2px}
.value{display:block}
.trust{display:block;font-size:12.5px;color:var(--soft)}
.trust i{display:inline-block;width:8px;height:8px;border-radius:50%;margin-right:6px;background:var(--state)}
.confidence{font-variant-numeric:tabular-nums}
.match{display:block;font-size:12.5px}
.match.same,.match.same-by-form{color:var(--good)}.match.differs{color:var(--bad)}
.match [lang=en]{color:inherit}
`;

const NARROW = `
@media screen and (max-width:760px){
.masthead,main{padding-left:18px;padding-right:18px}
.masthead{padding-top:26px;flex-wrap:wrap}
.summary a{grid-template-columns:minmax(0,1fr);gap:4px}
.legend{justify-content:flex-start;flex-wrap:wrap}
.filing>header{grid-template-columns:minmax(0,1fr)}
.filing>header .outcome{justify-self:start;order:-1}
.filing>header h2{font-size:22px}
.finding{grid-template-columns:minmax(0,1fr)}
.finding>header{grid-row:auto;flex-flow:row wrap;gap:2px 12px;align-items:baseline;margin-bottom:4px}
.sheet{margin-left:-8px;margin-right:-8px}
.view{grid-template-columns:minmax(0,1fr)}
figure{z-index:1;padding:12px;background:var(--paper)}
figure svg{max-height:38vh}
.documents{border-left:0;border-top:1px solid var(--line);padding:14px}
thead{display:none}
.field{display:grid;grid-template-columns:92px minmax(0,1fr);padding:8px 0}
.field th{grid-row:1/3}
.field td{padding:1px 6px;width:auto}
.entered:has(.none){display:none}
.entered::before{content:"填写 ";color:var(--soft);font-size:12.5px}
}`;

const PRINT = `
@media print{
@page{margin:14mm}
html,body{background:#fff}
body{font-size:11px;line-height:1.5}
.languages{display:none}
.masthead,main{max-width:none;padding:0}
.masthead{padding-bottom:10px}
.filing{margin-top:26px}
.filing+.filing{break-before:page;margin-top:0}
.message [lang=zh-CN]{font-size:13px}
.message [lang=en],.suggestion [lang=en],blockquote,blockquote [lang=en],blockquote footer,.facts{font-size:10.5px}
.summary a{grid-template-columns:150px minmax(0,1fr) auto;padding:7px 0}
.summary .name{font-size:13px}.count{font-size:10.5px}.count+.count{margin-left:8px}
body:has(#language-both:checked) .count [lang=en]{display:none}
.finding{grid-template-columns:120px minmax(0,1fr);padding:10px 0}
.finding,.field,figure{break-inside:avoid}
.sheet{margin-top:14px}
.sheet>header{padding:6px 12px;break-after:avoid}
.view{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}
figure{position:static;padding:12px}
figure svg{max-height:11cm}
.documents{padding:8px 12px}
table,.pair dd,.value,.entered bdi{font-size:11px}
.field th,.field td{padding:4px 6px}
.field th [lang=en],.trust,.match{font-size:9.5px}
.cut{max-width:70%}
.trust i,.box,mark,.outcome{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/** A row and its box light up together when either is pointed at or focused: one line per mark, and no script. */
const lighting = (marks: number): string =>
  Array.from({ length: marks }, (_, mark) => `.sheet:has(.mark-${mark}:is(:hover,:focus)) .mark-${mark}{--lit:1}`).join('\n');

/** The page's style sheet; `marks` is the largest number of fields on one sheet. */
export const styleSheet = (marks: number): string =>
  [PAPER, DARK, FRAME, FILING, SHEET, NARROW, PRINT, COURSE_STYLE, lighting(marks)].join('').replaceAll('</', '<\\/');
