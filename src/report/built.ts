/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */
export const SCRIPT =
  "\"use strict\";(()=>{var W=/(?![\\t\\n\\r])[\\p{Cc}\\p{Bidi_Control}]/u,nt={\"\\0\":\"NUL\",\"؜\":\"ALM\",\"‎\":\"LRM\",\"‏\":\"RLM\"," +
  "\"‪\":\"LRE\",\"‫\":\"RLE\",\"‬\":\"PDF\",\"‭\":\"LRO\",\"‮\":\"RLO\",\"⁦\":\"LRI\",\"⁧\":\"RLI\",\"⁨\":\"FSI\",\"⁩\":\"PDI\"},rt=new RegExp(W.sou" +
  "rce,\"gu\");function A(n){return n.replace(rt,e=>`[${Z(e)}]`)}function Z(n){return nt[n]??`U+${n.charCodeAt(0).t" +
  "oString(16).toUpperCase().padStart(4,\"0\")}`}var ot=\"http://www.w3.org/2000/svg\";function s(n,e={},...t){return" +
  " he(document.createElement(n),e,t)}function $(n,e,...t){return he(document.createElementNS(ot,n),e,t)}function" +
  " he(n,e,t){for(let[r,o]of Object.entries(e))o!==void 0&&o!==!1&&n.setAttribute(r,o===!0?\"\":String(o));for(let " +
  "r of t)r!==void 0&&n.append(r);return n}function y(n){if(!W.test(n))return document.createTextNode(n);let e=do" +
  "cument.createDocumentFragment();for(let t of n.split(new RegExp(`(${W.source})`,\"u\")))W.test(t)?e.append(s(\"sp" +
  "an\",{class:\"control\",\"data-name\":Z(t)},s(\"s\",{},t))):e.append(t);return e}function M(n){return s(\"bdi\",{},y(n)" +
  ")}var ee=[\"fresh\",\"background\",\"chrome\",\"formula\",\"copy\",\"mixed\"],ge=[\"inserted\",\"dropped\",\"changed\",\"figure\"]" +
  ";var C=110,st=/^(?![-–—•*]\\s)\\s*(?:\\S+\\s+){5}\\S/u;function ye(n,e,t){let r=n.map(at),o=[],a=l=>(o[l]??=new Set" +
  "(e[l].filter(({document:i,start:c})=>c<r[i].end).map(({document:i})=>n[i].story===void 0?i:-1-n[i].story)).siz" +
  "e>1,o[l]);return n.map((l,i)=>{let{recurring:c,own:d}=r[i],u=c.find(({start:p,end:f})=>{let m=t[i].filter(E=>E" +
  ".start<f&&E.end>p);return m.length>0&&!m.some(({passage:E})=>a(E))});return it(l,u??d??D(l)[0])})}function at(" +
  "n){let e=[];for(let t of D(n)){let{start:r,end:o,verdict:a}=t;if(st.test(n.text.slice(r,Math.min(o,r+4*C)))){i" +
  "f(a===\"fresh\"||a===\"copy\"||a===\"mixed\")return{recurring:e,own:t,end:r};e.push(t)}}return{recurring:e,own:void " +
  "0,end:e[0]?.end??0}}function it({id:n,text:e},t){let{start:r,end:o}=t??{start:0,end:0},a=e.slice(r,Math.min(o," +
  "r+4*C)).replace(/\\s+/g,\" \");if(a===\"\")return n;if(a.length<=C)return a;let l=a.lastIndexOf(\" \",C);return`${a.s" +
  "lice(0,l>C/2?l:C).replace(/[\\ud800-\\udbff]$/,\"\")}…`}function xe(n){let e=n.documents.map(()=>[]),t=n.passages." +
  "map(({occurrences:r},o)=>{let a=[];for(let l=0;l<r.length;l+=6){let[i,c,d,u,p,f]=r.slice(l,l+6),m={verdict:ee[" +
  "p],from:f<0?void 0:f},E={passage:o,place:a.length,document:i,start:c,end:d,variant:u,...m};a.push(E),e[i].push" +
  "(E)}return a});for(let r of e)r.sort((o,a)=>o.start-a.start||a.end-o.end);return{...n,placesOf:t,placesIn:e,he" +
  "adlines:ye(n.documents,t,e)}}function D({paragraphs:n}){let e=[];for(let t=0;t<n.length;t+=8){let r=n.slice(t," +
  "t+8),[o,a,l,i,c,d,u,p]=r;e.push({start:o,end:a,verdict:ee[l],words:i,background:c/1e3,chrome:d/1e3,formula:u/1" +
  "e3,copy:p/1e3})}return e}function F(n){let e=[];for(let t=0;t<n.length;t+=3){let[r,o,a]=n.slice(t,t+3);e.push(" +
  "{start:r,end:o,from:a})}return e}function b(n,e,t=`${e}s`){return`${n.toLocaleString(\"en\")} ${n===1?e:t}`}func" +
  "tion w(n){return n>0&&n<.005?\"< 1 %\":n<1&&n>=.995?\"> 99 %\":`${Math.round(100*n)} %`}var L={background:\"backgro" +
  "und\",chrome:\"site furniture\",formula:\"formula\"},N={fresh:\"fresh\",background:\"background\",chrome:\"site furnitur" +
  "e\",formula:\"formula\",copy:\"copy\",mixed:\"mixed\"},G={first:\"first telling\",reprint:\"reprint\",cut:\"cut copy\",upda" +
  "te:\"update\",\"follow-up\":\"follow-up\",carrier:\"carrier\"};var k=[\"fresh\",\"background\",\"chrome\",\"formula\",\"copy\"]," +
  "O=1e3,we=1e-6;function De(n){let e=D(n),t=Math.max(1,e.reduce((a,{words:l})=>a+l,0)),r=$e(),o=0;for(let{words:" +
  "a,...l}of e){let i=O*a/t,c=o+i<O-we?Math.min(3,i/4):0,d=q(l),u=o;for(let p of k){let f=p===\"fresh\"?d:l[p],m=u+" +
  "(i-c)*f;f>0&&(r[p]+=`M${Math.round(u*10)/10} 0H${Math.round(m*10)/10}V1H${Math.round(u*10)/10}z`),u=m}o+=i}ret" +
  "urn Se(r)}function Te(n){let e=$e(),t=0;for(let r of k){let o=t+O*n[r];n[r]>0&&(e[r]=`M${t} 0H${o<O-we?Math.ma" +
  "x(t,o-2):O}V1H${t}z`),t=o}return Se(e)}function Se(n){let e=k.filter(r=>n[r]!==\"\").map(r=>$(\"path\",{class:r,d:" +
  "n[r]})),t={viewBox:`0 0 ${O} 1`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true\"};return $(\"svg\",{class:\"bar\",." +
  "..t},...e)}function ve(n){let e={fresh:0,background:0,chrome:0,formula:0,copy:0},t=0;for(let r of n)for(let{wo" +
  "rds:o,...a}of D(r)){t+=o;for(let l of k)l!==\"fresh\"&&(e[l]+=o*a[l])}if(t===0)return{...e,fresh:1};for(let r of" +
  " k)e[r]/=t;return e.fresh=q(e),e}function q({background:n,chrome:e,formula:t,copy:r}){return Math.max(0,1-n-e-" +
  "t-r)}function $e(){return{fresh:\"\",background:\"\",chrome:\"\",formula:\"\",copy:\"\"}}var Le=/^(\\d{4})-(\\d{2})-(\\d{2}" +
  ")(?!\\d)/,lt=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"June\",\"July\",\"Aug\",\"Sept\",\"Oct\",\"Nov\",\"Dec\"],ct=864e5,dt=44,te=220" +
  ",_=30,ut=9;function H(n){let[,e,t,r]=Le.exec(n)??[],o=lt[Number(t)-1];return e===void 0||o===void 0?A(n):`${Nu" +
  "mber(r)} ${o} ${e}`}function U(n){let e=/^\\d{4}-\\d{2}-\\d{2}[T ](\\d{2}:\\d{2})/.exec(n)?.[1];return e===void 0?H" +
  "(n):`${H(n)}, ${e}`}function P(n,e){let[t,r]=[H(n),H(e)];if(t===r)return t;let[o,a]=[t.split(\" \"),r.split(\" \")" +
  "];return o.length!==3||a.length!==3||o[2]!==a[2]?`${t} – ${r}`:o[1]===a[1]?`${o[0]}–${r}`:`${o[0]} ${o[1]} – $" +
  "{r}`}var z=class{iso;first;last;#e;#t;#n;constructor(e){let t=[...new Set(e.flatMap(({date:l})=>l??[]))].sort(" +
  ");this.first=t[0],this.last=t.at(-1);let r=t.map(ft);this.iso=r.every(l=>!Number.isNaN(l));let o=new Map(t.map" +
  "((l,i)=>[l,this.iso?r[i]-r[0]:i])),a=(this.last===void 0?0:o.get(this.last))+1;this.#t=Math.min(dt,a),this.#e=" +
  "Int32Array.from(e,({date:l})=>l===void 0?-1:Math.floor(o.get(l)*this.#t/a)),this.#n=this.#r(e.map((l,i)=>i))}t" +
  "imeline(e){if(this.#t<2)return;let t=this.#r(e),r=te/this.#t,o=Math.min(ut,r*.76),a=(i,c)=>i.map((d,u)=>{if(d=" +
  "==0)return\"\";let p=3+(_-5)*d/c;return`M${ne(u*r+(r-o)/2)} ${_-1}v${ne(-p)}h${ne(o)}V${_-1}z`}).join(\"\"),l=Math" +
  ".max(...this.#n);return $(\"svg\",{class:\"timeline\",viewBox:`0 0 ${te} ${_}`,preserveAspectRatio:\"none\",\"aria-hi" +
  "dden\":\"true\"},$(\"path\",{class:\"all\",d:a(this.#n,l)}),$(\"path\",{class:\"mine\",d:a(t,l)}),$(\"path\",{class:\"base\"," +
  "d:`M0 ${_-.5}H${te}`}))}#r(e){let t=new Array(this.#t).fill(0);for(let r of new Set(e))this.#e[r]>=0&&t[this.#" +
  "e[r]]++;return t}};function ft(n){let[,e,t,r]=Le.exec(n)??[];return e===void 0?Number.NaN:Date.UTC(Number(e),N" +
  "umber(t)-1,Number(r))/ct}function ne(n){return Math.round(100*n)/100}var re=5,Ne=\".place, .copied\";function He" +
  "(n,e){let t=s(\"div\",{id:\"card\",class:\"card\",role:\"tooltip\",hidden:!0});e.append(t);let r,o=()=>{r?.removeAttri" +
  "bute(\"aria-describedby\"),r=void 0,t.hidden=!0},a=i=>{if(r===i)return;o(),r=i;let c=i.classList.contains(\"copie" +
  "d\")?gt(n,i):mt(n,i);t.replaceChildren(...c.filter(d=>d!==void 0)),t.hidden=!1,i.setAttribute(\"aria-describedby" +
  "\",\"card\"),pt(t,i)},l=i=>{let c=i.target,d=c.closest(\".paragraph:not(.fresh, .mixed)\");return c.closest(Ne)??d?" +
  ".querySelector(Ne)??void 0};e.addEventListener(\"pointerover\",i=>{let c=l(i);c?a(c):!t.contains(i.target)&&r!==" +
  "document.activeElement&&o()}),e.addEventListener(\"focusin\",i=>{let c=l(i);c?a(c):o()}),e.addEventListener(\"foc" +
  "usout\",o),addEventListener(\"keydown\",({key:i})=>{i===\"Escape\"&&o()})}function pt(n,e){let t=e.getClientRects()" +
  ",[r,o]=[t[0],t[t.length-1]];if(!r||!o)return;let{offsetWidth:a,offsetHeight:l}=n,i=o.bottom+l+8<=innerHeight||" +
  "r.top<l+8,c=Math.max(8,Math.min(o.left,document.documentElement.clientWidth-a-8));n.style.left=`${c+scrollX}px" +
  "`,n.style.top=`${(i?o.bottom:r.top-l)+scrollY}px`}function mt(n,e){let[t,r]=(e.dataset.place??\"\").split(\"-\").m" +
  "ap(Number),{role:o,stories:a,documents:l,variants:i,firstSeen:c,lastSeen:d}=n.passages[t],u=n.placesOf[t],p=u[" +
  "r],f=c===void 0||d===void 0?\"\":`, ${P(c,d)}`,m=l===a?\"\":`, ${b(l,\"document\")}`,E=i.length===1?\"\":`Wording ${p." +
  "variant+1} of ${i.length}. `,g=[...new Set(u.map(({document:h})=>h))].filter(h=>h!==p.document);return[s(\"p\",{" +
  "class:\"kicker\"},s(\"b\",{},`Passage ${t+1}`),s(\"span\",{class:`tag ${o}`},L[o])),s(\"p\",{},`In ${b(a,\"story\",\"stor" +
  "ies\")}${m}${f}. ${E}`),p.verdict===o?void 0:s(\"p\",{},...ht(p,n)),...ke(\"Also in\",g,n)]}function ht({verdict:n," +
  "from:e},{documents:t}){return n===\"fresh\"?[\"Fresh here: told for the first time, or with new figures.\"]:e===vo" +
  "id 0?[`Here it is ${N[n]}.`]:[\"Here it is a copy of \",M(t[e].id),\".\"]}function gt(n,e){let t=Number(e.closest(" +
  "\"article\")?.id.slice(2))-1,{story:r,taker:o}=n.documents[t],a=o===void 0?[]:F(n.takers[o].took).map(({from:c})" +
  "=>c),l=r===void 0?[]:n.stories[r].versions.map(({document:c})=>c),i=[...new Set([...l,...a])].filter(c=>c!==t)" +
  ";return[s(\"p\",{class:\"kicker\"},s(\"b\",{},\"Copy\")),s(\"p\",{},r===void 0?\"It was taken from others.\":\"An earlier v" +
  "ersion of this story has it.\"),...ke(r===void 0?\"Taken from\":\"The story’s other versions\",i,n)]}function ke(n," +
  "e,t){if(e.length===0)return[];let r=e.slice(0,re).map(o=>[M(t.documents[o].id)]);return e.length>re&&r.push([`" +
  "and ${e.length-re} more`]),[s(\"p\",{},`${n}:`),s(\"ul\",{},...r.map(o=>s(\"li\",{},...o)))]}var se=new WeakMap;func" +
  "tion R(n,e){let t=s(\"details\",{},s(\"summary\",{},n));return se.set(t,e),t.addEventListener(\"toggle\",()=>{t.open" +
  "&&Re(t)}),t}function ae(n){Re(n),n.open=!0}function Re(n){let e=se.get(n);se.delete(n),e&&n.append(e())}functi" +
  "on v(n,e,t,r){let o=document.createDocumentFragment(),a=e.length>t+1?t:e.length,l=n instanceof HTMLTableElemen" +
  "t?n.tBodies[0]:n;if(l.append(...e.slice(0,a).map(r)),o.append(n),a===e.length)return o;let i=s(\"button\",{type:" +
  "\"button\",class:\"more\"},`Show all ${e.length.toLocaleString(\"en\")}`);return i.addEventListener(\"click\",()=>{let" +
  " c=e.slice(a).map(r);l.append(...c),i.remove();let d=c[0];d?.setAttribute(\"tabindex\",\"-1\"),d?.focus({preventSc" +
  "roll:!0})}),o.append(i),o}var oe=100;function Ae(n){let e=[],t=[],r=()=>{let[a,l]=[scrollY,document.activeElem" +
  "ent],i=[];for(let c of n.querySelectorAll(\"main > section\")){let d=[...c.querySelectorAll(\"article\")],u=d.filt" +
  "er(({hidden:g})=>!g),p=u.slice(0,oe);for(let g of p){let h=[...g.querySelectorAll(\"details:not([open])\")];e.pu" +
  "sh(...h);for(let x of h)ae(x);for(let x of g.querySelectorAll(\"button.more\"))x.click()}if(p.length===u.length)" +
  "continue;let f=d.slice(d.indexOf(u[oe]));for(let g of f)g.remove();let m=u.length.toLocaleString(\"en\"),E=s(\"p\"" +
  ",{class:\"cut\"},`The first ${oe} of ${m} are printed; filter the page for others.`);c.querySelector(\"header\")?." +
  "after(E),i.push(()=>{E.remove(),c.append(...f)})}i.length!==0&&(t=[...i,()=>{l?.focus({preventScroll:!0}),scro" +
  "llTo(0,a)}])},o=()=>{for(let a of e)a.open=!1;for(let a of t)a();e=[],t=[]};addEventListener(\"beforeprint\",r)," +
  "addEventListener(\"afterprint\",o),matchMedia(\"print\").addEventListener(\"change\",({matches:a})=>a?r():o())}var y" +
  "t=2e4,bt=20,Ce=8,Oe=160;function Pe(n){return n.documents.map((e,t)=>{let{fresh:r,retold:o}=e,a=new Set(n.plac" +
  "esIn[t].map(({passage:c})=>c)).size,l=b(D(e).length,\"paragraph\"),i=a===0?l:`${l}, ${b(a,\"recurring passage\")}`" +
  ";return s(\"article\",{id:`d-${t+1}`,class:\"document\",tabindex:-1,\"aria-labelledby\":`d-${t+1}-name`},s(\"div\",{cl" +
  "ass:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},w(r)),\" fresh\"),s(\"p\",{class:\"when\"},...wt(e)),Et(e)),s(\"div\",{c" +
  "lass:\"main\"},B(n.headlines[t],`d-${t+1}`),De(e),s(\"p\",{class:\"id\"},M(e.id)),R(i,()=>Dt(e,t,n)),o.length===0?vo" +
  "id 0:R(Mt(e),()=>xt(e,n))))})}function Et({kind:n,story:e,taker:t}){let o=[e===void 0?\"\":`#s-${e+1}`,t===void " +
  "0?\"\":`#t-${t+1}`].find(a=>a!==\"\");return o===void 0?void 0:s(\"p\",{},s(\"a\",{href:o},G[n]))}function Mt({retold:" +
  "n}){let e=new Set(n.flatMap(({documents:t})=>t)).size;return`told again in ${b(e,\"later document\")}`}function " +
  "xt({text:n,retold:e},t){return v(s(\"ol\",{class:\"retold\"}),e,bt,({start:r,end:o,documents:a})=>{let l=o-r>Oe?`$" +
  "{n.slice(r,r+Oe).replace(/[\\ud800-\\udbff]$/,\"\")}…`:n.slice(r,o),i=a.slice(0,Ce).flatMap(d=>[\", \",typeof d==\"st" +
  "ring\"?M(d):s(\"a\",{href:`#d-${d+1}`},M(t.documents[d].id))]),c=a.length-Ce;return s(\"li\",{},s(\"p\",{class:\"text\"" +
  ",dir:\"auto\",lang:\"\"},y(l)),s(\"p\",{class:\"note\"},\"again in \",...i.slice(1),c>0?` and ${c} more`:void 0))})}func" +
  "tion B(n,e){let t=s(\"a\",{href:`#${e}`},y(n));return s(\"h3\",{id:`${e}-name`,class:\"headline\",dir:\"auto\",lang:\"\"" +
  "},t)}function wt({source:n,date:e}){let t=[];return n!==void 0&&t.push(M(n)),e!==void 0&&t.push(...t.length>0?" +
  "[s(\"br\")]:[],H(e)),t}function Dt(n,e,t){let r=s(\"div\",{class:\"reading\"}),o=t.placesIn[e],a=0;for(let l of D(n)" +
  "){for(;a<o.length&&o[a].end<=l.start;)a++;r.append(Tt(n,l,o,a))}return r}function Tt(n,{start:e,end:t,verdict:" +
  "r,...o},a,l){let i=t-e>yt&&{class:\"long\",tabindex:0,role:\"group\",\"aria-label\":\"A long paragraph\"},c=s(\"p\",{dir" +
  ":\"auto\",lang:\"\",...i}),{taker:d}=n,u=n.story===void 0?`#t-${(d??0)+1}`:`#s-${n.story+1}`,p=(...g)=>n.story===v" +
  "oid 0&&d===void 0?g:[s(\"a\",{href:u,class:\"copied\"},...g)],f=(g,h)=>{let x=n.text.slice(g,h),T=y(x);return r===" +
  "\"copy\"&&/\\S/.test(x)?p(T):[T]},m=e;for(let g=l;g<a.length&&a[g].start<t;g++){let h=a[g],x=Math.max(m,h.start)," +
  "T=Math.min(t,h.end);x>=T||(c.append(...f(m,x)),c.append(s(\"a\",{class:`place ${h.verdict}`,href:`#p-${h.passage" +
  "+1}`,id:x===h.start?`o-${h.passage+1}-${h.place+1}`:void 0,\"data-place\":`${h.passage}-${h.place}`},y(n.text.sl" +
  "ice(x,T)))),m=T)}c.append(...f(m,t));let E=y(N[r]);return s(\"div\",{class:`paragraph ${r}`},s(\"p\",{class:\"verdi" +
  "ct\"},...r===\"mixed\"&&o.copy>0?p(E):[E],r===\"mixed\"?s(\"span\",{},`${w(q(o))} fresh`):void 0),c)}var Ie={text:\"\"," +
  "role:\"\",source:\"\",from:\"\",to:\"\"},Y=class{#e;#t=[];#n=[];constructor(e){this.#e=e}prepare(e){let{documents:t,pa" +
  "ssages:r}=this.#e;for(let o=0;o<t.length;o++)e()&&this.#r(o);for(let o=0;o<r.length;o++)e()&&this.#o(o);return" +
  " e()}find({text:e,role:t,source:r,from:o,to:a}){let{documents:l,passages:i,stories:c,takers:d,placesOf:u,place" +
  "sIn:p}=this.#e,f=j(e).trim(),m=l.map(h=>(r===\"\"||h.source===r)&&St(h,o,a)),E=i.map(h=>t===\"\"||h.role===t),g=l." +
  "map((h,x)=>m[x]&&(f===\"\"||this.#r(x).includes(f))&&(t===\"\"||p[x].some(({passage:T})=>E[T])));return{documents:" +
  "g,passages:i.map((h,x)=>E[x]&&(f===\"\"||this.#o(x).includes(f))&&u[x].some(({document:T})=>m[T])),stories:c.map" +
  "(({versions:h})=>h.some(({document:x})=>g[x])),takers:d.map(({document:h})=>g[h])}}#r(e){let{id:t,text:r}=this" +
  ".#e.documents[e];return this.#t[e]??=`${j(t)}\n${j(r)}`,this.#t[e]}#o(e){return this.#n[e]??=this.#e.passages[e" +
  "].variants.map(({text:t})=>j(t)).join(`\n`),this.#n[e]}};function St({date:n},e,t){return e===\"\"&&t===\"\"?!0:n==" +
  "=void 0?!1:n>=e&&(t===\"\"||n.slice(0,t.length)<=t)}function j(n){return n.normalize(\"NFKD\").replace(new RegExp(" +
  "\"\\\\p{M}\",\"gu\"),\"\").toLowerCase().replace(/\\s+/g,\" \")}var vt=120,J=class{element;#e=s(\"input\",{type:\"search\",id" +
  ":\"f-text\",autocomplete:\"off\",spellcheck:\"false\"});#t=Ve(\"f-role\",\"any role\",Object.entries(L));#n;#r;#o;constr" +
  "uctor(e,t,r){let o=[...new Set(e.documents.flatMap(({source:u})=>u??[]))].sort();this.#n=Ve(\"f-source\",\"any so" +
  "urce\",o.map(u=>[u,A(u)]));let a=t.iso?{min:t.first?.slice(0,10),max:t.last?.slice(0,10)}:{},l=u=>s(\"input\",{id" +
  ":u,type:t.iso?\"date\":\"text\",...a});this.#r=l(\"f-from\"),this.#o=l(\"f-to\");let i=s(\"button\",{type:\"reset\"},\"Clea" +
  "r\");this.element=s(\"form\",{role:\"search\",\"aria-label\":\"Filter passages, documents and stories\"},K(\"Text\",this." +
  "#e,\"wide\"),K(\"Role\",this.#t),o.length>0?K(\"Source\",this.#n):void 0,t.first===void 0?void 0:K(\"From\",this.#r),t" +
  ".first===void 0?void 0:K(\"To\",this.#o),i);let c,d=()=>{clearTimeout(c),r(this.wanted)};this.element.addEventLi" +
  "stener(\"input\",()=>{clearTimeout(c),c=setTimeout(d,vt)}),this.element.addEventListener(\"submit\",u=>{u.preventD" +
  "efault(),d()}),this.element.addEventListener(\"reset\",()=>queueMicrotask(()=>r(Ie)))}get wanted(){return{text:t" +
  "his.#e.value,role:this.#t.value,source:this.#n.value,from:this.#r.value,to:this.#o.value}}clear(){for(let e of" +
  "[this.#e,this.#t,this.#n,this.#r,this.#o])e.value=\"\"}};function K(n,e,t){return s(\"div\",{class:t},s(\"label\",{f" +
  "or:e.id},n),e)}function Ve(n,e,t){return s(\"select\",{id:n},s(\"option\",{value:\"\"},e),...t.map(([r,o])=>s(\"optio" +
  "n\",{value:r},o)))}function We({documents:n},e){let t=s(\"select\",{id:\"order\"},s(\"option\",{value:\"0\"},\"as given\"" +
  "),s(\"option\",{value:\"1\"},\"least fresh first\"),s(\"option\",{value:\"-1\"},\"most fresh first\"));return t.addEventLi" +
  "stener(\"change\",()=>{let r=Number(t.value),o=n.map((a,l)=>l).sort((a,l)=>r*(n[a].fresh-n[l].fresh));e[0]?.pare" +
  "ntElement?.append(...o.map(a=>e[a]))}),s(\"p\",{class:\"choice\"},s(\"label\",{for:\"order\"},\"Order\"),t)}function Q(n" +
  "){let e=[];for(let t=0;t<n.length;t+=5){let[r,o,a,l,i]=n.slice(t,t+5);e.push({kind:ge[r],fromStart:o,fromEnd:a" +
  ",toStart:l,toEnd:i})}return e}function Be(n,e,t){let r=document.createDocumentFragment(),o=0;for(let{kind:a,fr" +
  "omStart:l,fromEnd:i,toStart:c,toEnd:d}of t){r.append(y(e.slice(o,c)));let u=a===\"figure\"?\"figure\":void 0;if(i>" +
  "l){let p=c===e.length||d===c&&/\\S$/.test(e.slice(o,c)),f=s(\"del\",{class:u},y(n.slice(l,i)));r.append(s(\"span\"," +
  "{class:\"was\"},...p?[\" \",f]:[f,\" \"]))}d>c&&r.append(s(\"ins\",{class:u},y(e.slice(c,d)))),o=d}return r.append(y(e" +
  ".slice(o))),r}function Ke(n,e,t,r,o){let a=document.createDocumentFragment(),l=e;for(let i of r){let c=Math.ma" +
  "x(l,o===\"from\"?i.fromStart:i.toStart),d=Math.min(t,o===\"from\"?i.fromEnd:i.toEnd);if(c>=d)continue;a.append(y(n" +
  ".slice(l,c)));let u=i.kind===\"figure\"?\"figure\":void 0;a.append(s(o===\"from\"?\"del\":\"ins\",{class:u},y(n.slice(c," +
  "d)))),l=d}return a.append(y(n.slice(l,t))),a}var le=4,$t=12,ie=20,Lt=25;function Fe(n,e){return n.passages.map" +
  "((t,r)=>{let o=n.placesOf[r],{role:a,documents:l,stories:i,sources:c,firstSeen:d,lastSeen:u,variants:p}=t,f=[p" +
  ".length>1?b(p.length,\"wording\"):\"\",b(o.length,\"place\"),`why it is ${L[a]}`];return s(\"article\",{id:`p-${r+1}`," +
  "class:`passage ${a}`,tabindex:-1,\"aria-labelledby\":`p-${r+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"fig" +
  "ure\"},s(\"b\",{},String(i)),i===1?\" story\":\" stories\"),l===i?void 0:s(\"p\",{},`in ${b(l,\"document\")}`),e.timeline" +
  "(o.map(({document:m})=>m)),d===void 0||u===void 0?void 0:s(\"p\",{class:\"when\"},P(d,u)),c.length===0?void 0:s(\"p" +
  "\",{class:\"sources\"},...Nt(c))),s(\"div\",{class:\"main\"},s(\"h3\",{id:`p-${r+1}-name`,class:\"kicker\"},s(\"a\",{href:`" +
  "#p-${r+1}`},`Passage ${r+1}`),s(\"span\",{class:`tag ${a}`},L[a])),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},...kt" +
  "(t)),R(f.filter(m=>m!==\"\").join(\", \"),()=>Ht(t,r,n))))})}function Nt(n){let e=n.slice(0,n.length>le+1?le:n.len" +
  "gth),t=e.flatMap((r,o)=>o===0?[M(r)]:[\", \",M(r)]);return e.length<n.length?[...t,` and ${n.length-e.length} mo" +
  "re`]:t}function Ht(n,e,t){let r=t.placesOf[e];return s(\"div\",{class:\"inside\"},n.slots.length>0?Rt(n):void 0,n." +
  "variants.length>1?At(n):void 0,s(\"section\",{class:\"places\"},s(\"h4\",{},\"Where it stands\"),v(Ct(n,t,r),r,Lt,o=>O" +
  "t(o,n,t,r))),s(\"section\",{class:\"why\"},s(\"h4\",{},`Why it is ${L[n.role]}`),Pt(n)))}function kt({variants:[{tex" +
  "t:n}],slots:e}){let t=[],r=0;for(let{start:o,end:a}of e)t.push(y(n.slice(r,o)),s(\"mark\",{},y(n.slice(o,a)))),r" +
  "=a;return[...t,y(n.slice(r))]}function Rt({variants:[{text:n}],slots:e}){let t=e.map(({start:r,end:o,fills:a})" +
  "=>{let l=s(\"li\",{},s(\"mark\",{},y(n.slice(r,o))));for(let i of a.slice(0,ie))l.append(\", \",i.text===\"\"?\"nothing" +
  "\":M(i.text),i.count>1?` ${i.count}×`:\"\");return a.length>ie&&l.append(` and ${a.length-ie} more`),l});return s" +
  "(\"section\",{},s(\"h4\",{},\"What changes in it\"),s(\"ul\",{class:\"slots\"},...t))}function At({variants:n}){let e=n[" +
  "0].text,t=s(\"ol\",{class:\"wordings\"}),r=n.map((o,a)=>({...o,i:a}));return s(\"section\",{},s(\"h4\",{},\"How it is w" +
  "orded\"),s(\"p\",{class:\"legend\"},\"Against the most typical wording: \",s(\"del\",{},\"dropped\"),\", \",s(\"ins\",{},\"ins" +
  "erted\"),\", \",s(\"del\",{class:\"figure\"},\"old\"),\" \",s(\"ins\",{class:\"figure\"},\"new figure\"),\".\"),v(t,r,$t,({text:o" +
  ",count:a,differences:l,similarity:i,i:c})=>{let d=Q(l),u=d.some(({kind:f})=>f===\"figure\")?\", figures apart\":\"\"" +
  ",p=c===0?\"the most typical\":`${w(i)} the same words${u}`;return s(\"li\",{},s(\"p\",{class:\"note\"},`${b(a,\"place\")" +
  "}, ${p}`),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},c===0?y(o):Be(e,o,d)))}))}function Ge({role:n,variants:e},{d" +
  "ocuments:t},r){let o=[];return t.some(({source:a})=>a!==void 0)&&o.push([\"Source\",({document:a})=>M(t[a].sourc" +
  "e??\"–\")]),t.some(({date:a})=>a!==void 0)&&o.push([\"Date\",({document:a})=>H(t[a].date??\"–\")]),r.some(({verdict:" +
  "a})=>a!==n)&&o.push([\"What it is there\",({verdict:a})=>N[a]]),e.length>1&&(o.push([\"Wording\",({variant:a})=>St" +
  "ring(a+1)]),o.push([\"Same words, figures apart\",({variant:a})=>w(e[a].similarity)])),o}function Ct(n,e,t){let " +
  "r=[\"Document\",...Ge(n,e,t).map(([o])=>o)];return s(\"table\",{},s(\"thead\",{},s(\"tr\",{},...r.map(o=>s(\"th\",{scope" +
  ":\"col\"},o)))),s(\"tbody\",{}))}function Ot(n,e,t,r){let o=t.documents[n.document],a=s(\"a\",{href:`#o-${n.passage+" +
  "1}-${n.place+1}`},M(t.headlines[n.document])),l=D(o).findIndex(({end:i})=>i>n.start)+1;return s(\"tr\",{},s(\"th\"" +
  ",{scope:\"row\"},a,s(\"span\",{class:\"id\"},M(o.id),` ¶${l}`)),...Ge(e,t,r).map(([i,c])=>s(\"td\",{\"data-head\":i},c(n" +
  "))))}function Pt({evidence:n,...e}){let{verbatim:t,home:r,everywhere:o,edge:a,beyond:l,beside:i,last:c,title:d" +
  ",perDocument:u,prose:p}=n,f=[[\"Stories\",[String(e.stories)]],[\"In the same words, figures apart\",[w(t)]],[\"Who" +
  "le sentences of prose\",[w(p)]],[\"At the head or the foot of its document\",[w(a)]],[\"… with a headline or label" +
  " in between\",[w(l)]],[\"… with site furniture beside it\",[w(i)]],[\"At the foot\",[w(c)]],[\"Directly above a sent" +
  "ence\",[w(d)]],[\"Of the documents of its sources\",[w(o)]],[\"Times in a document\",[String(Math.round(u*100)/100)" +
  "]]];e.documents!==e.stories&&f.splice(1,0,[\"Documents\",[String(e.documents)]]),r&&f.push([\"Commonest source\",[" +
  "M(r.source),`, in ${r.documents} of its ${r.pages} documents`]]),e.sources.length>le+1&&f.push([\"All its sourc" +
  "es\",e.sources.flatMap((E,g)=>g===0?[M(E)]:[\", \",M(E)])]);let m=s(\"dl\",{});for(let[E,g]of f)m.append(s(\"div\",{}" +
  ",s(\"dt\",{},E),s(\"dd\",{},...g)));return m}var Vt=12,qe=12;function Ue(n){return n.stories.map((e,t)=>{let{versi" +
  "ons:r}=e;return s(\"article\",{id:`s-${t+1}`,class:\"story\",tabindex:-1,\"aria-labelledby\":`s-${t+1}-name`},s(\"div" +
  "\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},String(r.length)),\" versions\"),...Wt(r).map(o=>s(\"p\",{},o))" +
  "),s(\"div\",{class:\"main\"},B(n.headlines[r[0].document],`s-${t+1}`),v(s(\"ol\",{class:\"versions\"}),r,Vt,o=>_t(o,n)" +
  "),R(\"Side by side\",()=>Ft(e,t,n))))})}function Wt(n){let e={update:0,reprint:0,cut:0};for(let{kind:t}of n)t!==" +
  "\"first\"&&e[t]++;return[e.update>0?b(e.update,\"update\"):\"\",e.reprint>0?b(e.reprint,\"reprint\"):\"\",e.cut>0?b(e.cu" +
  "t,\"cut copy\",\"cut copies\"):\"\"].filter(t=>t!==\"\")}function _t({document:n,kind:e,beside:t},r){let{id:o,date:a,s" +
  "ource:l}=r.documents[n],i=[];a!==void 0&&i.push(\", \",U(a)),l!==void 0&&i.push(\", \",M(l));let c=s(\"a\",{href:`#d" +
  "-${n+1}`},M(o));return s(\"li\",{},s(\"p\",{},s(\"b\",{},G[e]),\": \",c,...i),...t?Bt(t,r):[])}function Bt({of:n,own:e" +
  ",other:t,changes:r},o){let a=s(\"p\",{class:\"note\"},`${w(e)} of it is in `,M(o.documents[n].id),`, ${w(t)} of th" +
  "at is here, figures apart`);if(r.length===0)return[a];let l=r.slice(0,r.length>qe+1?qe:r.length),i=l.flatMap((" +
  "d,u)=>[u===0?void 0:\"; \",...Kt(d)]),c=r.length-l.length;return c>0&&i.push(` and ${c} more`),[a,s(\"p\",{class:\"" +
  "note changes\",dir:\"auto\",lang:\"\"},...i)]}function Kt({kind:n,from:e,to:t}){let r=n===\"figure\"?\"figure\":void 0;" +
  "return[e===\"\"?void 0:s(\"del\",{class:r},y(e)),n===\"figure\"||n===\"changed\"?\" → \":void 0,t===\"\"?void 0:s(\"ins\",{c" +
  "lass:r},y(t))]}function Ft({versions:n},e,t){let r=n.filter(({beside:i})=>i!==void 0),o=s(\"div\",{},ze(r[0],t))" +
  ";if(r.length===1)return o;let a=s(\"select\",{id:`s-${e+1}-version`},...r.map(({document:i},c)=>s(\"option\",{valu" +
  "e:c},A(t.documents[i].id))));a.addEventListener(\"change\",()=>o.replaceChildren(ze(r[Number(a.value)],t)));let " +
  "l=s(\"label\",{for:`s-${e+1}-version`},\"Version: \");return s(\"div\",{},s(\"p\",{class:\"choice\"},l,a),o)}function ze" +
  "({document:n,beside:e},t){let{of:r,differences:o,pairs:a}=e,[l,i]=[t.documents[r],t.documents[n]],[c,d]=[D(l)," +
  "D(i)],u=Q(o),p=s(\"tbody\",{});for(let m=0;m<a.length;m+=4){let[E,g,h,x]=a.slice(m,m+4),T=[\"from\",\"to\"].map(pe=>" +
  "{let[Xe,me]=pe===\"from\"?[l.text,c.slice(E,g)]:[i.text,d.slice(h,x)],Ze=me.map(({start:et,end:tt})=>s(\"p\",{dir:" +
  "\"auto\",lang:\"\"},Ke(Xe,et,tt,u,pe)));return s(\"td\",{class:me.length===0?\"nothing\":void 0},...Ze)});p.append(s(\"" +
  "tr\",{},...T))}let f=u.length===0?\"No word differs.\":`${b(u.length,\"difference\")}.`;return s(\"table\",{class:\"si" +
  "de-by-side\"},s(\"caption\",{},f),s(\"thead\",{},s(\"tr\",{},...[l,i].map(({id:m})=>s(\"th\",{scope:\"col\"},M(m))))),p)}" +
  "var Gt=12,je=160;function Ye(n){return n.takers.map((e,t)=>{let{id:r,date:o,source:a}=n.documents[e.document]," +
  "l=new Map;for(let i of F(e.took))l.set(i.from,[...l.get(i.from)??[],i]);return s(\"article\",{id:`t-${t+1}`,clas" +
  "s:\"taker\",tabindex:-1,\"aria-labelledby\":`t-${t+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\"" +
  ",{},String(l.size)),l.size===1?\" source\":\" sources\"),s(\"p\",{},e.carrier?\"carrier\":\"follow-up\"),s(\"p\",{class:\"w" +
  "hen\"},a===void 0?void 0:M(a)),o===void 0?void 0:s(\"p\",{class:\"when\"},U(o))),s(\"div\",{class:\"main\"},B(n.headlin" +
  "es[e.document],`t-${t+1}`),s(\"p\",{class:\"id\"},s(\"a\",{href:`#d-${e.document+1}`},M(r))),v(s(\"ol\",{class:\"took\"}" +
  "),[...l],Gt,i=>qt(i,e,n))))})}function qt([n,e],{document:t},r){let{text:o}=r.documents[t],a=D(r.documents[t])" +
  ",l=e.flatMap(({start:u,end:p})=>a.filter(f=>f.start<p&&f.end>u)),i=e[0],c=o.slice(i.start,i.end),d=c.length>je" +
  "?`${c.slice(0,je).replace(/[\\ud800-\\udbff]$/,\"\")}…`:c;return s(\"li\",{},s(\"p\",{class:\"note\"},`${b(new Set(l).si" +
  "ze,\"paragraph\")} from `,s(\"a\",{href:`#d-${n+1}`},M(r.documents[n].id))),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"" +
  "},y(d)))}var zt={p:\"passages\",d:\"documents\",o:\"documents\",s:\"stories\",t:\"takers\"},X=class{nav=s(\"nav\",{\"aria-l" +
  "abel\":\"Views\"});main=s(\"main\",{id:\"content\",tabindex:-1});#e;#t;#n;#r=[];constructor(e,t,r){this.#t=e,this.#n=" +
  "r,this.#e=t.map(({name:a,title:l,about:i,none:c,articles:d,choice:u})=>{let p=s(\"span\",{class:\"total\"},d.lengt" +
  "h.toLocaleString(\"en\")),f=s(\"p\",{class:\"nothing\",hidden:d.length>0},c),m=s(\"header\",{},s(\"h2\",{id:`${a}-name`}" +
  ",l),s(\"p\",{},i),u),E=s(\"section\",{id:a,\"aria-labelledby\":`${a}-name`,tabindex:-1},m,f,...d),g=s(\"a\",{href:`#${" +
  "a}`},l,\" \",p);return{name:a,section:E,link:g,articles:d,nothing:f,none:c,total:p}});let o=s(\"ul\",{},...this.#e" +
  ".map(({link:a})=>s(\"li\",{},a)));this.nav.append(o),this.main.append(...this.#e.map(({section:a})=>a)),document" +
  ".addEventListener(\"click\",a=>this.#s(a)),addEventListener(\"hashchange\",()=>this.show(location.hash))}filter(e)" +
  "{let t=[];for(let{name:r,articles:o,nothing:a,none:l,total:i}of this.#e){let c=0;for(let[p,f]of o.entries()){l" +
  "et m=e[r][p];m&&c++,f.hidden===m&&(f.hidden=!m)}a.hidden=c>0,a.textContent=o.length>0?\"Nothing here matches th" +
  "e filter.\":l;let d=o.length.toLocaleString(\"en\");i.textContent=c===o.length?d:`${c.toLocaleString(\"en\")} of ${" +
  "d}`;let u={passages:[\"passage\"],documents:[\"document\"],stories:[\"story\",\"stories\"],takers:[\"carrier or follow-" +
  "up\",\"carriers and follow-ups\"]}[r];o.length>0&&t.push(`${c.toLocaleString(\"en\")} of ${b(o.length,...u)}`)}retu" +
  "rn t.join(\", \")}show(e){let t=e.slice(1),[r,o,a]=t.split(\"-\"),l=this.#e.find(({name:p})=>p===(zt[r]??t))??this" +
  ".#e[0];for(let p of this.#e)p.section.hidden=p!==l,p===l?p.link.setAttribute(\"aria-current\",\"page\"):p.link.rem" +
  "oveAttribute(\"aria-current\");let i=r===\"o\"?this.#t.placesOf[Number(o)-1]?.[Number(a)-1]?.document:void 0,c=r==" +
  "=\"o\"?i??-1:o===void 0?-1:Number(o)-1,d=l.articles[c];if(d?.hidden&&this.#n(),this.#o())return;if(!d){scrollTo(" +
  "0,0);return}for(let p of d.querySelectorAll(\"details\"))ae(p);let u=r===\"o\"&&document.getElementById(t)||d;u.fo" +
  "cus({preventScroll:!0}),u.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}),requestAnimationFrame(()=>u.scrollI" +
  "ntoView({block:r===\"o\"?\"center\":\"start\"}))}#o(){let{left:e,top:t}=history.state??{};return e===void 0||t===voi" +
  "d 0?!1:(this.#r[e]?.focus({preventScroll:!0}),scrollTo(0,t),!0)}#s(e){if(e.defaultPrevented||e.button!==0||e.c" +
  "trlKey||e.metaKey||e.shiftKey)return;let t=e.target.closest(\"a\"),r=t?.getAttribute(\"href\");!t||!r?.startsWith(" +
  "\"#\")||(e.preventDefault(),r===\"#content\"?this.main.focus():location.hash===r?(history.replaceState(null,\"\"),th" +
  "is.show(r)):(history.replaceState({left:this.#r.push(t)-1,top:scrollY},\"\"),location.hash=r))}};var S=xe(JSON.p" +
  "arse(document.getElementById(\"data\")?.textContent??\"\")),I=new z(S.documents),ue=new Y(S),fe=s(\"p\",{class:\"resu" +
  "lts\",\"aria-live\":\"polite\",\"aria-atomic\":\"true\"}),de=new J(S,I,n=>{fe.textContent=V.filter(ue.find(n))}),ce=Pe(" +
  "S),V=new X(S,[{name:\"passages\",title:\"Passages\",about:\"What recurs, the most repeated first.\",none:\"Nothing re" +
  "curs in these documents.\",articles:Fe(S,I)},{name:\"documents\",title:\"Documents\",about:\"How much of each is fre" +
  "sh, and what the rest is.\",none:\"There are no documents.\",articles:ce,choice:ce.length>1?We(S,ce):void 0},{nam" +
  "e:\"stories\",title:\"Stories\",about:\"Those that were told in two versions or more, in order of time; each counts" +
  " once.\",none:\"No story was told in two versions.\",articles:Ue(S)},{name:\"takers\",title:\"Carriers and follow-up" +
  "s\",about:\"A carrier tells several stories and counts as none; a follow-up prints an older one below its own ne" +
  "ws.\",none:\"No document tells the story of another.\",articles:Ye(S)}],()=>{de.clear(),fe.textContent=`Filter cl" +
  "eared to show what the link leads to. ${V.filter(ue.find(de.wanted))}`}),Je=s(\"div\",{class:\"page\"},s(\"a\",{clas" +
  "s:\"skip\",href:\"#content\"},\"Skip to the content\"),Ut(S),s(\"div\",{class:\"controls\"},V.nav,de.element,fe),V.main)" +
  ";document.body.prepend(Je);He(S,V.main);Ae(Je);V.show(location.hash);\"requestIdleCallback\"in window&&requestId" +
  "leCallback(Qe);function Qe(n){ue.prepare(()=>n.timeRemaining()>2)||requestIdleCallback(Qe)}function Ut({title:" +
  "n,documents:e,passages:t,stories:r,takers:o,warnings:a}){let l=new Set(e.flatMap(({source:f})=>f??[])).size,i=" +
  "o.filter(({carrier:f})=>f).length,c=[b(e.length,\"document\")+(l>0?` from ${b(l,\"source\")}`:\"\"),I.first===void 0" +
  "||I.last===void 0?\"\":P(I.first,I.last),b(t.length,\"passage\")+(t.length===1?\" recurs\":\" recur\"),r.length>0?`${b" +
  "(r.length,\"story\",\"stories\")} in several versions`:\"\",i>0?b(i,\"carrier\"):\"\",o.length>i?b(o.length-i,\"follow-up" +
  "\"):\"\"],d=ve(e),p=k.filter(f=>f!==\"formula\"||d.formula>0).map(f=>s(\"li\",{class:f},s(\"b\",{},w(d[f])),` ${N[f]}`)" +
  ");return s(\"header\",{class:\"masthead\"},s(\"h1\",{dir:\"auto\"},y(n)),s(\"p\",{class:\"facts\"},c.filter(f=>f!==\"\").joi" +
  "n(\" · \")),...a.map(f=>s(\"p\",{class:\"warning\"},y(f))),...e.length===0?[]:[Te(d),s(\"ul\",{class:\"shares\",\"aria-la" +
  "bel\":\"What the words of all documents are\"},...p)])}})();";
export const SCRIPT_SHA256 =
  "Cna3eWn57E/u0m/lK6Qw384/JO5x3xduTMISmS0PaxQ=";
export const STYLE =
  ":root{color-scheme:light dark;--paper: #fdfcf8;--ink: #1f1d19;--soft: #615d54;--line: #dcd8cd;--field: #8a857a" +
  ";--fresh: #1c6b58;--background: #96590a;--chrome: #6d6a63;--formula: #7b3f8c;--copy: #3b5ca6;--background-tint" +
  ": #fbf1dc;--chrome-tint: #f1efea;--formula-tint: #f5ebf8;--copy-tint: #e8eef9;--gone: #a3322b;--gone-tint: #fb" +
  "eae7;--new-tint: #e2f2ec;--serif: \"Iowan Old Style\", \"Charter\", \"Palatino Linotype\", Palatino, Georgia, \"Noto " +
  "Serif\", serif;--sans: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", Arial, sans" +
  "-serif}@media(prefers-color-scheme:dark){:root{--paper: #181714;--ink: #ebe7dd;--soft: #aca699;--line: #3a3730" +
  ";--field: #7d786d;--fresh: #6fc7ab;--background: #e2ac57;--chrome: #a29e94;--formula: #d0a2e0;--copy: #93b2f0;" +
  "--background-tint: #31270f;--chrome-tint: #27251f;--formula-tint: #2d1f35;--copy-tint: #1d273c;--gone: #f0948a" +
  ";--gone-tint: #3a1f1b;--new-tint: #16342b}}*,*:before,*:after{box-sizing:border-box}html{-webkit-text-size-adj" +
  "ust:100%;text-size-adjust:100%}body{margin:0;background:var(--paper);color:var(--ink);font:.9375rem / 1.45 var" +
  "(--sans);overflow-wrap:anywhere}p,ul,ol,dl,dd,h1,h2,h3,h4{margin:0;padding:0}ul,ol{list-style:none}a{color:inh" +
  "erit;text-decoration-color:var(--field);text-underline-offset:.2em}a:hover{text-decoration-color:currentColor}" +
  ":focus-visible{outline:2px solid var(--copy);outline-offset:3px}main:focus,section:focus{outline:none}main>sec" +
  "tion{scroll-margin-top:100vh}.page,.plain{max-width:76rem;margin:0 auto;padding:2.5rem clamp(1rem,4vw,3rem) 5r" +
  "em}.plain ol{max-width:46rem}.plain li{margin:1.25rem 0 1.25rem 2rem;list-style:decimal}.skip{position:absolut" +
  "e;inset-inline-start:1rem;top:-4rem;padding:.5rem .75rem;background:var(--ink);color:var(--paper)}.skip:focus{" +
  "top:.5rem}h1{font:400 clamp(1.75rem,1.2rem + 2.2vw,2.75rem) / 1.12 var(--serif);letter-spacing:-.01em;text-wra" +
  "p:balance}.facts{margin:.6rem 0 1.4rem;color:var(--soft)}.warning{margin:0 0 1rem;padding-inline-start:.8rem;b" +
  "order-inline-start:.25rem solid currentColor}.bar{display:block;width:100%;height:.8rem}.bar .fresh{fill:var(-" +
  "-fresh)}.bar .background{fill:var(--background)}.bar .chrome{fill:var(--chrome);fill-opacity:.75}.bar .formula" +
  "{fill:var(--formula)}.bar .copy{fill:var(--copy)}.shares{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin" +
  "-top:.6rem}.shares b{font-variant-numeric:tabular-nums}.shares li:before{content:\"\";display:inline-block;width" +
  ":.7em;height:.7em;margin-inline-end:.5em;background:currentColor}.shares .fresh:before{background:var(--fresh)" +
  "}.shares .background:before{background:var(--background)}.shares .chrome:before{background:var(--chrome);opaci" +
  "ty:.75}.shares .formula:before{background:var(--formula)}.shares .copy:before{background:var(--copy)}.controls" +
  "{margin:2rem 0 0;border-top:3px double var(--ink)}nav ul{display:flex;flex-wrap:wrap;gap:0 2rem;padding:.9rem " +
  "0 0}nav a{display:block;padding:.25rem 0;border-bottom:2px solid transparent;font:1.125rem / 1.4 var(--serif);" +
  "text-decoration:none}nav a:hover{border-color:var(--field)}nav a[aria-current]{border-color:var(--ink)}.total{" +
  "color:var(--soft);font:.8125rem var(--sans);font-variant-numeric:tabular-nums}form{display:flex;flex-wrap:wrap" +
  ";align-items:end;gap:.75rem 1rem;padding:1rem 0 0}form div{flex:1 1 8.5rem;min-width:0;max-width:13rem}form .w" +
  "ide{flex:2 1 14rem;max-width:none}label{display:block;color:var(--soft);font-size:.8125rem}input,select,button" +
  "{min-height:2.25rem;padding:.25rem .5rem;border:1px solid var(--field);border-radius:2px;background:var(--pape" +
  "r);color:var(--ink);font:inherit}input,form select{width:100%}button{padding-inline:.9rem;cursor:pointer}input" +
  ":focus-visible,select:focus-visible,button:focus-visible{outline-offset:0}button:hover{border-color:var(--ink)" +
  "}.more{margin-top:.75rem}.results{min-height:1.45em;margin-top:.5rem;color:var(--soft);font-size:.875rem}secti" +
  "on>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding:1.25rem 0 1rem}h2{font:400 1.5re" +
  "m / 1.3 var(--serif)}section>header p,p.nothing{color:var(--soft)}article{display:grid;grid-template-columns:1" +
  "3rem minmax(0,1fr);gap:0 2.5rem;padding:1.4rem 0;border-top:1px solid var(--line);content-visibility:auto;cont" +
  "ain-intrinsic-size:auto 11rem;scroll-margin-top:.5rem}article:focus{outline:none}article[hidden]{display:none}" +
  ".margin{color:var(--soft);font-size:.875rem}.margin p+p,.margin svg+p{margin-top:.3rem}.margin .figure{line-he" +
  "ight:1.1}.margin .figure b{color:var(--ink);font:400 2rem / 1 var(--serif);font-variant-numeric:lining-nums}.t" +
  "imeline{display:block;width:100%;max-width:13rem;height:2rem;margin-top:.5rem}.timeline .all{fill:var(--line)}" +
  ".timeline .mine{fill:var(--ink)}.timeline .base{stroke:var(--field);vector-effect:non-scaling-stroke}.main>*{m" +
  "ax-width:46rem}.main>details[open],.main>.bar{max-width:none}.kicker{display:flex;align-items:baseline;gap:.75" +
  "rem;margin-bottom:.35rem;color:var(--soft);font:400 .875rem / 1.4 var(--sans)}.kicker a,.headline a{text-decor" +
  "ation:none}.kicker a:hover,.headline a:hover{text-decoration:underline}article:focus-visible .kicker a,article" +
  ":focus-visible .headline a{outline:2px solid var(--copy);outline-offset:3px}.tag{padding-inline-start:.5rem;bo" +
  "rder-inline-start:3px solid}.tag.background{color:var(--background)}.tag.chrome{color:var(--chrome);border-inl" +
  "ine-start-style:dotted}.tag.formula{color:var(--formula);border-inline-start-style:double}.text{font:1.125rem " +
  "/ 1.5 var(--serif)}.headline{font:400 1.25rem / 1.3 var(--serif)}.id{color:var(--soft);font-size:.8125rem}.doc" +
  "ument .bar{margin:.6rem 0 .3rem}summary{width:fit-content;margin-top:.5rem;padding:.15rem 0;color:var(--soft);" +
  "cursor:pointer}summary:hover{color:var(--ink)}.inside{display:grid;grid-template-columns:minmax(0,3fr) minmax(" +
  "14rem,2fr);gap:1.75rem 2.5rem;margin-top:1rem}.inside>section:first-child{grid-column:1 / -1;max-width:46rem}h" +
  "4{margin-bottom:.4rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);font:600 .875rem / 1.4 var(--s" +
  "ans)}.legend,.note{color:var(--soft);font-size:.8125rem}.wordings{counter-reset:wording}.wordings li{position:" +
  "relative;margin-top:.9rem;padding-inline-start:2.25rem;counter-increment:wording}.wordings li:before{content:c" +
  "ounter(wording);position:absolute;inset-inline-start:0;color:var(--soft);font:1.125rem / 1.2 var(--serif)}.wor" +
  "dings .text{font-size:1rem}mark{background:var(--formula-tint);color:inherit;border-bottom:3px double var(--fo" +
  "rmula)}.slots li{margin-top:.3rem}del,ins{padding:0 .1em;color:inherit}del{background:var(--gone-tint);color:v" +
  "ar(--gone);text-decoration:line-through}ins{background:var(--new-tint);text-decoration:underline;text-decorati" +
  "on-thickness:2px;text-decoration-color:var(--fresh);text-underline-offset:.15em}ins.figure{border:1.5px solid " +
  "var(--ink);background:none;font-weight:600;text-decoration:none}del:before,ins:before,del:after,ins:after{posi" +
  "tion:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}del:before{content:" +
  "\" [dropped: \"}ins:before{content:\" [inserted: \"}del.figure:before{content:\" [old figure: \"}ins.figure:before{c" +
  "ontent:\" [new figure: \"}del:after,ins:after{content:\"] \"}table{width:100%;border-collapse:collapse;font-size:." +
  "875rem}th,td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-alig" +
  "n:top;font-weight:400}thead th{color:var(--soft);font-size:.8125rem}.places thead{overflow-wrap:normal}th .id{" +
  "display:block}td{font-variant-numeric:tabular-nums}td[data-head=Date]{white-space:nowrap}dl div{display:flex;j" +
  "ustify-content:space-between;gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--line);font-size:.8" +
  "75rem}dt{color:var(--soft)}dd{text-align:end;font-variant-numeric:tabular-nums}.reading{margin-top:1rem}.parag" +
  "raph{display:grid;grid-template-columns:minmax(0,1fr) 7rem;gap:0 1rem;margin-bottom:.2rem;padding:.35rem 0 .35" +
  "rem .9rem;border-inline-start:4px solid transparent}.paragraph>p:last-child{grid-row:1;grid-column:1;font:1.06" +
  "25rem / 1.5 var(--serif)}.verdict{grid-row:1;grid-column:2;color:var(--soft);font-size:.8125rem;line-height:1." +
  "6rem}.verdict span{display:block;line-height:1.3}.paragraph.fresh{border-color:var(--fresh)}.paragraph.backgro" +
  "und{border-color:var(--background);border-inline-start-style:double;background:var(--background-tint)}.paragra" +
  "ph.background .verdict{color:var(--background)}.paragraph.chrome{border-color:var(--chrome);border-inline-star" +
  "t-style:dotted;background:var(--chrome-tint)}.paragraph.chrome .verdict{color:var(--chrome)}.paragraph.formula" +
  "{border-color:var(--formula);border-inline-start-style:groove;background:var(--formula-tint)}.paragraph.formul" +
  "a .verdict{color:var(--formula)}.paragraph.copy{border-color:var(--copy);border-inline-start-style:dashed;back" +
  "ground:var(--copy-tint)}.paragraph.copy .verdict{color:var(--copy)}.paragraph.mixed{border-color:var(--field);" +
  "border-inline-start-style:dashed}.paragraph .long{max-height:70vh;overflow:auto}.place{text-decoration:none;bo" +
  "rder-bottom:1.5px solid var(--background)}.place.chrome{border-bottom:1.5px dotted var(--chrome)}.place.fresh{" +
  "border-bottom:1.5px solid var(--fresh)}.place.formula{border-bottom:3px double var(--formula)}.place.copy{bord" +
  "er-bottom:1.5px dashed var(--copy)}.paragraph.mixed .place.background{background:var(--background-tint)}.parag" +
  "raph.mixed .place.chrome{background:var(--chrome-tint)}.paragraph.mixed .place.formula{background:var(--formul" +
  "a-tint)}.paragraph.mixed .place.copy{background:var(--copy-tint)}.copied{text-decoration:none;border-bottom:1." +
  "5px dashed var(--copy)}.place:hover,.place:focus,.copied:hover,.copied:focus{background:var(--paper)}.card{pos" +
  "ition:absolute;z-index:1;width:max-content;max-width:min(22rem,calc(100vw - 1rem));padding:.7rem .9rem;border:" +
  "1px solid var(--field);background:var(--paper);font-size:.875rem}.card li{overflow:hidden;text-overflow:ellips" +
  "is;white-space:nowrap}.card li:before{content:\"– \"}.retold .text,.took .text{font-size:1rem}article:not(:has(d" +
  "etails[open]))>.main>.text{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:" +
  "8}.versions li,.took li,.retold li{margin-top:.5rem}.versions .note,.took .note{font-size:.875rem}.retold{marg" +
  "in-top:.5rem}.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0}.choice select{m" +
  "ax-width:100%}header .choice{margin:0 0 0 auto}caption{padding:.75rem 0;color:var(--soft);text-align:start}.si" +
  "de-by-side{table-layout:fixed}.side-by-side th{padding-inline-end:1.5rem}.side-by-side th+th{padding-inline:1." +
  "5rem 0}.side-by-side td{padding:.5rem 1.5rem .5rem 0;font:1rem / 1.5 var(--serif)}.side-by-side td+td{padding-" +
  "inline:1.5rem 0;border-inline-start:1px solid var(--line)}.side-by-side td p+p{margin-top:.5rem}.control:befor" +
  "e{content:attr(data-name);padding:0 .2em;border:1px dashed currentColor;font:.75em var(--sans)}.control s{disp" +
  "lay:none}@media print,(max-width:50rem){.page,.plain{padding-top:1.5rem}article{grid-template-columns:minmax(0" +
  ",1fr);gap:.6rem;contain-intrinsic-size:auto 18rem}.margin{display:flex;flex-wrap:wrap;align-items:baseline;gap" +
  ":.1rem 1rem}.margin p+p,.margin svg+p{margin-top:0}.margin .figure b{font-size:1.5rem}.timeline{flex:1 1 8rem;" +
  "height:1.5rem;margin:0}.inside{grid-template-columns:minmax(0,1fr)}}@media screen and (max-width:50rem){.parag" +
  "raph{grid-template-columns:minmax(0,1fr)}.paragraph>p:last-child{grid-row:2}.verdict{grid-column:1;line-height" +
  ":1.4}.verdict span{display:inline;margin-inline-start:.5em}form div{max-width:none}.places thead{position:abso" +
  "lute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.places tr{display:flex;flex-wrap:wrap;gap:0 1r" +
  "em;padding:.4rem 0;border-bottom:1px solid var(--line)}.places th,.places td{padding:0;border:0}.places th{fle" +
  "x:1 1 100%}.places td[data-head]:before{content:attr(data-head) \" \";color:var(--soft)}.side-by-side th+th,.sid" +
  "e-by-side td,.side-by-side td+td{padding-inline:.5rem;font-size:.875rem}}@media(min-width:110rem){html{font-si" +
  "ze:118.75%}}@media(forced-colors:active){.bar,.timeline,.shares li:before{forced-color-adjust:none}}@media pri" +
  "nt{:root{color-scheme:light}body{font-size:9.5pt}.page{max-width:none;padding:0}.skip,nav,form,summary,button," +
  ".choice,.card{display:none}.controls{margin:1rem 0 0;border-top-width:1px}main>section[hidden]{display:block}a" +
  "rticle,.inside{display:block}article{content-visibility:visible}.inside section{margin-top:.75rem}.paragraph ." +
  "long{max-height:none}.paragraph{grid-template-columns:minmax(0,1fr) 5.5rem}dl{display:flex;flex-wrap:wrap;gap:" +
  ".2rem 1.5rem}dl div{padding:0;border:0}h2,h3,h4,.kicker,.margin,section>header{break-after:avoid}.paragraph,.w" +
  "ordings li,tr,dl div,.margin{break-inside:avoid}p{orphans:3;widows:3}.paragraph,del,ins,.place,.bar,.shares li" +
  ":before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";
export const STYLE_SHA256 =
  "NHUoB6kQd28PjJG7ascdUUG42dJLZwwN0pCZXooJT+Q=";
