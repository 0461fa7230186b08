/** The style of the page of errors. */
export const ERROR_STYLE = `
:root{--ink:#1f2328;--soft:#656d76;--line:#e0ddd6;--paper:#fff;--desk:#f5f3ee;--bad:#b3261e;--good:#2b7a4b}
*{box-sizing:border-box}
body{margin:0;background:var(--desk);color:var(--ink);font:14px/1.5 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
header,main{max-width:1240px;margin:0 auto;padding:20px 28px}
h1{font-size:24px;margin:0 0 8px}
pre{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:14px;overflow-x:auto;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:14px;align-items:center;padding:10px 0;background:var(--desk);border-bottom:1px solid var(--line)}
select{font:inherit;padding:3px 6px}
output{margin-left:auto;color:var(--soft)}
article{display:grid;grid-template-columns:420px minmax(0,1fr);gap:22px;padding:18px;margin:16px 0;background:var(--paper);border:1px solid var(--line);border-radius:6px}
article[hidden],tr[hidden]{display:none}
article>figure{margin:0}
article>figure img{max-width:100%;display:block;border:1px solid var(--line)}
h2{font-size:15px;margin:0}
.tags{color:var(--soft);font-size:12px;margin:2px 0 10px}
table{border-collapse:collapse;width:100%}
td,th{padding:6px 10px 6px 0;vertical-align:top;text-align:left;border-top:1px solid var(--line);overflow-wrap:anywhere}
th{font-weight:600;white-space:nowrap}
td img{max-width:100%;max-height:120px;display:block;margin-bottom:4px}
.silent th,.silent .state{color:var(--bad);font-weight:700}
.state{color:var(--soft);white-space:nowrap}
.printed{color:var(--good)}
@media(max-width:900px){article{grid-template-columns:minmax(0,1fr)}}
`;

/** What the page does: rows and documents are shown when they pass every filter. */
export const ERROR_SCRIPT = `
const form = document.querySelector('form');
const show = () => {
  const wanted = new FormData(form);
  let shown = 0;
  for (const article of document.querySelectorAll('article')) {
    const own = article.dataset;
    let any = false;
    for (const row of article.querySelectorAll('tr')) {
      const fits = (name, value) => wanted.get(name) === '' || wanted.get(name) === value;
      row.hidden = !(fits('level', own.level) && fits('part', own.part) && fits('kind', own.kind) && fits('group', row.dataset.group) && fits('state', row.dataset.state));
      if (!row.hidden) { any = true; shown += 1; }
    }
    article.hidden = !any;
  }
  form.querySelector('output').textContent = shown + ' errors';
};
form.addEventListener('change', show);
show();
`;
