/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */
export const SCRIPT =
  "\"use strict\";(()=>{var k=/(?![\\t\\n\\r])[\\p{Cc}\\p{Bidi_Control}]/u,Ge={\"\\0\":\"NUL\",\"؜\":\"ALM\",\"‎\":\"LRM\",\"‏\":\"RLM\"," +
  "\"‪\":\"LRE\",\"‫\":\"RLE\",\"‬\":\"PDF\",\"‭\":\"LRO\",\"‮\":\"RLO\",\"⁦\":\"LRI\",\"⁧\":\"RLI\",\"⁨\":\"FSI\",\"⁩\":\"PDI\"},Be=new RegExp(k.sou" +
  "rce,\"gu\");function D(n){return n.replace(Be,e=>`[${U(e)}]`)}function U(n){return Ge[n]??`U+${n.charCodeAt(0).t" +
  "oString(16).toUpperCase().padStart(4,\"0\")}`}var Ke=\"http://www.w3.org/2000/svg\";function s(n,e={},...t){return" +
  " ce(document.createElement(n),e,t)}function L(n,e,...t){return ce(document.createElementNS(Ke,n),e,t)}function" +
  " ce(n,e,t){for(let[r,o]of Object.entries(e))o!==void 0&&o!==!1&&n.setAttribute(r,o===!0?\"\":String(o));for(let " +
  "r of t)r!==void 0&&n.append(r);return n}function y(n){if(!k.test(n))return document.createTextNode(n);let e=do" +
  "cument.createDocumentFragment();for(let t of n.split(new RegExp(`(${k.source})`,\"u\")))k.test(t)?e.append(s(\"sp" +
  "an\",{class:\"control\",\"data-name\":U(t)},s(\"s\",{},t))):e.append(t);return e}function b(n){return s(\"bdi\",{},y(n)" +
  ")}var de=[\"fresh\",\"background\",\"chrome\",\"mixed\",\"copy\"],pe=[\"inserted\",\"dropped\",\"changed\",\"figure\"];function " +
  "me(n){let e=n.stories.map(()=>[]),t=n.passages.map(({occurrences:r},o)=>{let a=[];for(let i=0;i<r.length;i+=4)" +
  "{let[l,c,d,p]=r.slice(i,i+4),u={passage:o,place:a.length,story:l,start:c,end:d,variant:p};a.push(u),e[l].push(" +
  "u)}return a});for(let r of e)r.sort((o,a)=>o.start-a.start||a.end-o.end);return{...n,placesOf:t,placesIn:e}}fu" +
  "nction T({paragraphs:n}){let e=[];for(let t=0;t<n.length;t+=7){let[r,o,a,i,l,c,d]=n.slice(t,t+7);e.push({start" +
  ":r,end:o,verdict:de[a],words:i,background:l/1e3,chrome:c/1e3,copy:d/1e3})}return e}var O=110,qe=/^(?![-–—•*]\\s" +
  ")\\s*(?:\\S+\\s+){5}\\S/u;function W(n){let e=T(n),t=e.find(({start:l,end:c,verdict:d})=>d!==\"chrome\"&&d!==\"backgr" +
  "ound\"&&qe.test(n.text.slice(l,Math.min(c,l+400)))),{start:r,end:o}=t??e[0]??{start:0,end:0},a=n.text.slice(r,M" +
  "ath.min(o,r+4*O)).replace(/\\s+/g,\" \");if(a===\"\")return n.id;if(a.length<=O)return a;let i=a.lastIndexOf(\" \",O)" +
  ";return`${a.slice(0,i>O/2?i:O).replace(/[\\ud800-\\udbff]$/,\"\")}…`}function M(n,e,t=`${e}s`){return`${n.toLocale" +
  "String(\"en\")} ${n===1?e:t}`}function S(n){return n>0&&n<.005?\"< 1 %\":n<1&&n>=.995?\"> 99 %\":`${Math.round(100*n" +
  ")} %`}var v={background:\"background\",chrome:\"site furniture\"},_={fresh:\"fresh\",background:\"background\",chrome:" +
  "\"site furniture\",mixed:\"mixed\",copy:\"copy\"};var z=[\"fresh\",\"background\",\"chrome\",\"copy\"],Y=1e3;function he(n){" +
  "let e=T(n),t=Math.max(1,e.reduce((a,{words:i})=>a+i,0)),r={fresh:\"\",background:\"\",chrome:\"\",copy:\"\"},o=0;for(l" +
  "et{words:a,background:i,chrome:l,copy:c}of e){let d=Y*a/t,p=Math.min(3,d/4),u=Math.max(0,1-i-l-c),f=o;for(let[" +
  "h,E]of[[\"fresh\",u],[\"background\",i],[\"chrome\",l],[\"copy\",c]]){let m=f+(d-p)*E;E>0&&(r[h]+=`M${Math.round(f*10)" +
  "/10} 0H${Math.round(m*10)/10}V1H${Math.round(f*10)/10}z`),f=m}o+=d}return ye(r)}function ge(n){let e={fresh:\"\"" +
  ",background:\"\",chrome:\"\",copy:\"\"},t=0;for(let r of z){let o=t+Y*n[r];n[r]>0&&(e[r]=`M${t} 0H${Math.max(t,o-2)}" +
  "V1H${t}z`),t=o}return ye(e)}function ye(n){let e=z.filter(r=>n[r]!==\"\").map(r=>L(\"path\",{class:r,d:n[r]})),t={" +
  "viewBox:`0 0 ${Y} 1`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true\"};return L(\"svg\",{class:\"bar\",...t},...e)}" +
  "function be(n){let e={fresh:0,background:0,chrome:0,copy:0},t=0;for(let r of n)for(let{words:o,background:a,ch" +
  "rome:i,copy:l}of T(r))t+=o,e.background+=o*a,e.chrome+=o*i,e.copy+=o*l;if(t===0)return{...e,fresh:1};for(let r" +
  " of z)e[r]/=t;return e.fresh=Math.max(0,1-e.background-e.chrome-e.copy),e}var Me=/^(\\d{4})-(\\d{2})-(\\d{2})(?!\\" +
  "d)/,je=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"June\",\"July\",\"Aug\",\"Sept\",\"Oct\",\"Nov\",\"Dec\"],Ue=864e5,ze=44,J=220,P=30," +
  "Ye=9;function N(n){let[,e,t,r]=Me.exec(n)??[],o=je[Number(t)-1];return e===void 0||o===void 0?D(n):`${Number(r" +
  ")} ${o} ${e}`}function R(n,e){let[t,r]=[N(n),N(e)];if(t===r)return t;let[o,a]=[t.split(\" \"),r.split(\" \")];retu" +
  "rn o.length!==3||a.length!==3||o[2]!==a[2]?`${t} – ${r}`:o[1]===a[1]?`${o[0]}–${r}`:`${o[0]} ${o[1]} – ${r}`}v" +
  "ar F=class{iso;first;last;#e;#t;#n;constructor(e){let t=[...new Set(e.flatMap(({date:i})=>i??[]))].sort();this" +
  ".first=t[0],this.last=t.at(-1);let r=t.map(Je);this.iso=r.every(i=>!Number.isNaN(i));let o=new Map(t.map((i,l)" +
  "=>[i,this.iso?r[l]-r[0]:l])),a=(this.last===void 0?0:o.get(this.last))+1;this.#t=Math.min(ze,a),this.#e=Int32A" +
  "rray.from(e,({date:i})=>i===void 0?-1:Math.floor(o.get(i)*this.#t/a)),this.#n=this.#r(e.map((i,l)=>l))}timelin" +
  "e(e){if(this.#t<2)return;let t=this.#r(e),r=J/this.#t,o=Math.min(Ye,r*.76),a=(l,c)=>l.map((d,p)=>{if(d===0)ret" +
  "urn\"\";let u=3+(P-5)*d/c;return`M${X(p*r+(r-o)/2)} ${P-1}v${X(-u)}h${X(o)}V${P-1}z`}).join(\"\"),i=Math.max(...th" +
  "is.#n);return L(\"svg\",{class:\"timeline\",viewBox:`0 0 ${J} ${P}`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true" +
  "\"},L(\"path\",{class:\"all\",d:a(this.#n,i)}),L(\"path\",{class:\"mine\",d:a(t,i)}),L(\"path\",{class:\"base\",d:`M0 ${P-." +
  "5}H${J}`}))}#r(e){let t=new Array(this.#t).fill(0);for(let r of new Set(e))this.#e[r]>=0&&t[this.#e[r]]++;retu" +
  "rn t}};function Je(n){let[,e,t,r]=Me.exec(n)??[];return e===void 0?Number.NaN:Date.UTC(Number(e),Number(t)-1,N" +
  "umber(r))/Ue}function X(n){return Math.round(100*n)/100}var Q=5,Ee=\".place, .copied\";function xe(n,e){let t=s(" +
  "\"div\",{id:\"card\",class:\"card\",role:\"tooltip\",hidden:!0});e.append(t);let r,o=()=>{r?.removeAttribute(\"aria-des" +
  "cribedby\"),r=void 0,t.hidden=!0},a=l=>{r!==l&&(o(),r=l,t.replaceChildren(...l.dataset.copies===void 0?Qe(n,l):" +
  "Ze(n,l)),t.hidden=!1,l.setAttribute(\"aria-describedby\",\"card\"),Xe(t,l))},i=l=>{let c=l.target,d=c.closest(\".pa" +
  "ragraph:not(.fresh, .mixed)\");return c.closest(Ee)??d?.querySelector(Ee)??void 0};e.addEventListener(\"pointero" +
  "ver\",l=>{let c=i(l);c?a(c):!t.contains(l.target)&&r!==document.activeElement&&o()}),e.addEventListener(\"focusi" +
  "n\",l=>{let c=i(l);c?a(c):o()}),e.addEventListener(\"focusout\",o),addEventListener(\"keydown\",({key:l})=>{l===\"Es" +
  "cape\"&&o()})}function Xe(n,e){let t=e.getClientRects(),[r,o]=[t[0],t[t.length-1]];if(!r||!o)return;let{offsetW" +
  "idth:a,offsetHeight:i}=n,l=o.bottom+i+8<=innerHeight||r.top<i+8,c=Math.max(8,Math.min(o.left,document.document" +
  "Element.clientWidth-a-8));n.style.left=`${c+scrollX}px`,n.style.top=`${(l?o.bottom:r.top-i)+scrollY}px`}functi" +
  "on Qe(n,e){let[t,r]=(e.dataset.place??\"\").split(\"-\").map(Number),{role:o,stories:a,variants:i,firstSeen:l,last" +
  "Seen:c}=n.passages[t],d=n.placesOf[t],p=d[r],u=l===void 0||c===void 0?\"\":`, ${R(l,c)}`,f=i.length===1?\"\":`Word" +
  "ing ${p.variant+1} of ${i.length}. `,h=[...new Set(d.map(({story:E})=>E))].filter(E=>E!==p.story);return[s(\"p\"" +
  ",{class:\"kicker\"},s(\"b\",{},`Passage ${t+1}`),s(\"span\",{class:`tag ${o}`},v[o])),s(\"p\",{},`In ${M(a,\"story\",\"st" +
  "ories\")}${u}. ${f}`),...Se(\"Also in\",h,n)]}function Ze(n,e){let t=Number(e.closest(\"article\")?.id.slice(2))-1," +
  "r=n.copies[Number(e.dataset.copies)].stories.filter(o=>o!==t);return[s(\"p\",{class:\"kicker\"},s(\"b\",{},\"Copy\"))," +
  "s(\"p\",{},\"It stands in another edition of this story.\"),...Se(\"Near-copies\",r,n)]}function Se(n,e,t){if(e.leng" +
  "th===0)return[];let r=e.slice(0,Q).map(o=>[b(t.stories[o].id)]);return e.length>Q&&r.push([`and ${e.length-Q} " +
  "more`]),[s(\"p\",{},`${n}:`),s(\"ul\",{},...r.map(o=>s(\"li\",{},...o)))]}function G(n){let e=[];for(let t=0;t<n.len" +
  "gth;t+=5){let[r,o,a,i,l]=n.slice(t,t+5);e.push({kind:pe[r],fromStart:o,fromEnd:a,toStart:i,toEnd:l})}return e}" +
  "function we(n,e,t){let r=document.createDocumentFragment(),o=0;for(let{kind:a,fromStart:i,fromEnd:l,toStart:c," +
  "toEnd:d}of t){r.append(y(e.slice(o,c)));let p=a===\"figure\"?\"figure\":void 0;if(l>i){let u=c===e.length||d===c&&" +
  "/\\S$/.test(e.slice(o,c)),f=s(\"del\",{class:p},y(n.slice(i,l)));r.append(s(\"span\",{class:\"was\"},...u?[\" \",f]:[f," +
  "\" \"]))}d>c&&r.append(s(\"ins\",{class:p},y(e.slice(c,d)))),o=d}return r.append(y(e.slice(o))),r}function $e(n,e," +
  "t,r,o){let a=document.createDocumentFragment(),i=e;for(let l of r){let c=Math.max(i,o===\"from\"?l.fromStart:l.t" +
  "oStart),d=Math.min(t,o===\"from\"?l.fromEnd:l.toEnd);if(c>=d)continue;a.append(y(n.slice(i,c)));let p=l.kind===\"" +
  "figure\"?\"figure\":void 0;a.append(s(o===\"from\"?\"del\":\"ins\",{class:p},y(n.slice(c,d)))),i=d}return a.append(y(n." +
  "slice(i,t))),a}var Z=new WeakMap;function H(n,e){let t=s(\"details\",{},s(\"summary\",{},n));return Z.set(t,e),t.a" +
  "ddEventListener(\"toggle\",()=>{t.open&&Le(t)}),t}function ee(n){Le(n),n.open=!0}function Le(n){let e=Z.get(n);Z" +
  ".delete(n),e&&n.append(e())}function I(n,e,t,r){let o=document.createDocumentFragment(),a=e.length>t+1?t:e.len" +
  "gth,i=n instanceof HTMLTableElement?n.tBodies[0]:n;if(i.append(...e.slice(0,a).map(r)),o.append(n),a===e.lengt" +
  "h)return o;let l=s(\"button\",{type:\"button\",class:\"more\"},`Show all ${e.length.toLocaleString(\"en\")}`);return l" +
  ".addEventListener(\"click\",()=>{let c=e.slice(a).map(r);i.append(...c),l.remove();let d=c[0];d?.setAttribute(\"t" +
  "abindex\",\"-1\"),d?.focus({preventScroll:!0})}),o.append(l),o}function ve(n){let e=[],t=()=>{let o=[...n.querySe" +
  "lectorAll(\"article:not([hidden]) details:not([open])\")];e.push(...o);for(let a of o)ee(a);for(let a of n.query" +
  "SelectorAll(\"button.more\"))a.click()},r=()=>{for(let o of e)o.open=!1;e=[]};addEventListener(\"beforeprint\",t)," +
  "addEventListener(\"afterprint\",r),matchMedia(\"print\").addEventListener(\"change\",({matches:o})=>o?t():r())}var e" +
  "t=2e4;function Ne(n){return n.stories.map((e,t)=>{let{fresh:r,copies:o}=e,a=new Set(n.placesIn[t].map(({passag" +
  "e:c})=>c)).size,i=M(T(e).length,\"paragraph\"),l=a===0?i:`${i}, ${M(a,\"recurring passage\")}`;return s(\"article\"," +
  "{id:`s-${t+1}`,class:\"story\",tabindex:-1,\"aria-labelledby\":`s-${t+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{cl" +
  "ass:\"figure\"},s(\"b\",{},S(r)),\" fresh\"),s(\"p\",{class:\"when\"},...tt(e)),o===void 0?void 0:s(\"p\",{},s(\"a\",{href:`" +
  "#e-${o+1}`},\"has near-copies\"))),s(\"div\",{class:\"main\"},te(e,`s-${t+1}`),he(e),s(\"p\",{class:\"id\"},b(e.id)),H(l" +
  ",()=>nt(e,t,n))))})}function te(n,e){let t=s(\"a\",{href:`#${e}`},y(W(n)));return s(\"h3\",{id:`${e}-name`,class:\"" +
  "headline\",dir:\"auto\",lang:\"\"},t)}function tt({source:n,date:e}){let t=[];return n!==void 0&&t.push(b(n)),e!==v" +
  "oid 0&&t.push(...t.length>0?[s(\"br\")]:[],N(e)),t}function nt(n,e,t){let r=s(\"div\",{class:\"reading\"}),o=t.place" +
  "sIn[e],a=0;for(let i of T(n)){for(;a<o.length&&o[a].end<=i.start;)a++;r.append(rt(n,i,o,a,t))}return r}functio" +
  "n rt(n,{start:e,end:t,verdict:r,...o},a,i,l){let c=t-e>et&&{class:\"long\",tabindex:0,role:\"group\",\"aria-label\":" +
  "\"A long paragraph\"},d=s(\"p\",{dir:\"auto\",lang:\"\",...c}),{copies:p}=n,u=(...m)=>p===void 0?m:[s(\"a\",{href:`#e-${" +
  "p+1}`,class:\"copied\",\"data-copies\":p},...m)],f=(m,g)=>{let x=n.text.slice(m,g),$=y(x);return r===\"copy\"&&/\\S/." +
  "test(x)?u($):[$]},h=e;for(let m=i;m<a.length&&a[m].start<t;m++){let g=a[m],x=Math.max(h,g.start),$=Math.min(t," +
  "g.end);x>=$||(d.append(...f(h,x)),d.append(s(\"a\",{class:`place ${l.passages[g.passage].role}`,href:`#p-${g.pas" +
  "sage+1}`,id:x===g.start?`o-${g.passage+1}-${g.place+1}`:void 0,\"data-place\":`${g.passage}-${g.place}`},y(n.tex" +
  "t.slice(x,$)))),h=$)}d.append(...f(h,t));let E=document.createTextNode(_[r]);return s(\"div\",{class:`paragraph " +
  "${r}`},s(\"p\",{class:\"verdict\"},...r===\"mixed\"&&o.copy>0?u(E):[E],r===\"mixed\"?s(\"span\",{},ot(o)):void 0),d)}fun" +
  "ction ot({background:n,chrome:e,copy:t}){return`${S(Math.max(0,1-n-e-t))} fresh`}var at=12;function Re(n){retu" +
  "rn n.copies.map((e,t)=>{let[r]=e.stories,o=s(\"ol\",{class:\"copied-by\"});return s(\"article\",{id:`e-${t+1}`,class" +
  ":\"copies\",tabindex:-1,\"aria-labelledby\":`e-${t+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\"" +
  ",{},String(e.stories.length)),\" near-copies\"),s(\"p\",{},`least likeness to the first ${e.similarity.toFixed(2)}" +
  "`)),s(\"div\",{class:\"main\"},te(n.stories[r],`e-${t+1}`),I(o,e.stories,at,a=>{let{id:i,date:l,source:c}=n.storie" +
  "s[a],d=s(\"a\",{href:`#s-${a+1}`},b(i)),p=[c===void 0?[]:[b(c)],l===void 0?[]:[N(l)]];return s(\"li\",{},d,...p.fl" +
  "atMap(([u])=>u===void 0?[]:[\", \",u]))}),H(\"Side by side\",()=>it(e,t,n))))})}function it(n,e,t){let r=s(\"div\",{" +
  "},De(n,0,t));if(n.compared.length===1)return r;let o=s(\"select\",{id:`e-${e+1}-other`},...n.stories.slice(1).ma" +
  "p((i,l)=>s(\"option\",{value:l},D(t.stories[i].id))));o.addEventListener(\"change\",()=>r.replaceChildren(De(n,Num" +
  "ber(o.value),t)));let a=s(\"label\",{for:`e-${e+1}-other`},\"Beside the first: \");return s(\"div\",{},s(\"p\",{class:" +
  "\"choice\"},a,o),r)}function De({stories:n,compared:e},t,r){let[o,a]=[r.stories[n[0]],r.stories[n[t+1]]],[i,l]=[" +
  "T(o),T(a)],{differences:c,pairs:d}=e[t],p=G(c),u=s(\"tbody\",{});for(let h=0;h<d.length;h+=4){let[E,m,g,x]=d.sli" +
  "ce(h,h+4),$=[\"from\",\"to\"].map(ie=>{let[Ve,le]=ie===\"from\"?[o.text,i.slice(E,m)]:[a.text,l.slice(g,x)],We=le.ma" +
  "p(({start:_e,end:Fe})=>s(\"p\",{dir:\"auto\",lang:\"\"},$e(Ve,_e,Fe,p,ie)));return s(\"td\",{class:le.length===0?\"noth" +
  "ing\":void 0},...We)});u.append(s(\"tr\",{},...$))}let f=p.length===0?\"No word differs.\":`${M(p.length,\"differenc" +
  "e\")}.`;return s(\"table\",{class:\"side-by-side\"},s(\"caption\",{},f),s(\"thead\",{},s(\"tr\",{},...[o,a].map(({id:h})=" +
  ">s(\"th\",{scope:\"col\"},b(h))))),u)}var He={text:\"\",role:\"\",source:\"\",from:\"\",to:\"\"},K=class{#e;#t=[];#n=[];cons" +
  "tructor(e){this.#e=e}prepare(e){let{stories:t,passages:r}=this.#e;for(let o=0;o<t.length;o++)e()&&this.#r(o);f" +
  "or(let o=0;o<r.length;o++)e()&&this.#o(o);return e()}find({text:e,role:t,source:r,from:o,to:a}){let{stories:i," +
  "passages:l,copies:c,placesOf:d,placesIn:p}=this.#e,u=B(e).trim(),f=i.map(m=>(r===\"\"||m.source===r)&&lt(m,o,a))" +
  ",h=l.map(m=>t===\"\"||m.role===t),E=i.map((m,g)=>f[g]&&(u===\"\"||this.#r(g).includes(u))&&(t===\"\"||p[g].some(({pa" +
  "ssage:x})=>h[x])));return{stories:E,passages:l.map((m,g)=>h[g]&&(u===\"\"||this.#o(g).includes(u))&&d[g].some(({" +
  "story:x})=>f[x])),copies:c.map(({stories:m})=>m.some(g=>E[g]))}}#r(e){let{id:t,text:r}=this.#e.stories[e];retu" +
  "rn this.#t[e]??=`${B(t)}\n${B(r)}`,this.#t[e]}#o(e){return this.#n[e]??=this.#e.passages[e].variants.map(({text" +
  ":t})=>B(t)).join(`\n`),this.#n[e]}};function lt({date:n},e,t){return e===\"\"&&t===\"\"?!0:n===void 0?!1:n>=e&&(t==" +
  "=\"\"||n.slice(0,t.length)<=t)}function B(n){return n.normalize(\"NFKD\").replace(new RegExp(\"\\\\p{M}\",\"gu\"),\"\").to" +
  "LowerCase().replace(/\\s+/g,\" \")}var ct=120,q=class{element;#e=s(\"input\",{type:\"search\",id:\"f-text\",autocomplet" +
  "e:\"off\",spellcheck:\"false\"});#t=Ce(\"f-role\",\"any role\",Object.entries(v));#n;#r;#o;constructor(e,t,r){let o=[." +
  "..new Set(e.stories.flatMap(({source:p})=>p??[]))].sort();this.#n=Ce(\"f-source\",\"any source\",o.map(p=>[p,D(p)]" +
  "));let a=t.iso?{min:t.first?.slice(0,10),max:t.last?.slice(0,10)}:{},i=p=>s(\"input\",{id:p,type:t.iso?\"date\":\"t" +
  "ext\",...a});this.#r=i(\"f-from\"),this.#o=i(\"f-to\");let l=s(\"button\",{type:\"reset\"},\"Clear\");this.element=s(\"for" +
  "m\",{role:\"search\",\"aria-label\":\"Filter passages, stories and near-copies\"},V(\"Text\",this.#e,\"wide\"),V(\"Role\",t" +
  "his.#t),o.length>0?V(\"Source\",this.#n):void 0,t.first===void 0?void 0:V(\"From\",this.#r),t.first===void 0?void " +
  "0:V(\"To\",this.#o),l);let c,d=()=>{clearTimeout(c),r(this.wanted)};this.element.addEventListener(\"input\",()=>{c" +
  "learTimeout(c),c=setTimeout(d,ct)}),this.element.addEventListener(\"submit\",p=>{p.preventDefault(),d()}),this.e" +
  "lement.addEventListener(\"reset\",()=>queueMicrotask(()=>r(He)))}get wanted(){return{text:this.#e.value,role:thi" +
  "s.#t.value,source:this.#n.value,from:this.#r.value,to:this.#o.value}}clear(){for(let e of[this.#e,this.#t,this" +
  ".#n,this.#r,this.#o])e.value=\"\"}};function V(n,e,t){return s(\"div\",{class:t},s(\"label\",{for:e.id},n),e)}functi" +
  "on Ce(n,e,t){return s(\"select\",{id:n},s(\"option\",{value:\"\"},e),...t.map(([r,o])=>s(\"option\",{value:r},o)))}fun" +
  "ction Ae({stories:n},e){let t=s(\"select\",{id:\"order\"},s(\"option\",{value:\"0\"},\"as given\"),s(\"option\",{value:\"1\"" +
  "},\"least fresh first\"),s(\"option\",{value:\"-1\"},\"most fresh first\"));return t.addEventListener(\"change\",()=>{le" +
  "t r=Number(t.value),o=n.map((a,i)=>i).sort((a,i)=>r*(n[a].fresh-n[i].fresh));e[0]?.parentElement?.append(...o." +
  "map(a=>e[a]))}),s(\"p\",{class:\"choice\"},s(\"label\",{for:\"order\"},\"Order\"),t)}var ne=4,dt=12,pt=25;function ke(n," +
  "e){return n.passages.map((t,r)=>{let o=n.placesOf[r],{role:a,stories:i,sources:l,firstSeen:c,lastSeen:d,varian" +
  "ts:p}=t,u=[p.length>1?M(p.length,\"wording\"):\"\",M(o.length,\"place\"),`why it is ${v[a]}`];return s(\"article\",{id" +
  ":`p-${r+1}`,class:`passage ${a}`,tabindex:-1,\"aria-labelledby\":`p-${r+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\"" +
  ",{class:\"figure\"},s(\"b\",{},String(i)),i===1?\" story\":\" stories\"),e.timeline(o.map(({story:f})=>f)),c===void 0|" +
  "|d===void 0?void 0:s(\"p\",{class:\"when\"},R(c,d)),l.length===0?void 0:s(\"p\",{class:\"sources\"},...ut(l))),s(\"div\"" +
  ",{class:\"main\"},s(\"h3\",{id:`p-${r+1}-name`,class:\"kicker\"},s(\"a\",{href:`#p-${r+1}`},`Passage ${r+1}`),s(\"span\"" +
  ",{class:`tag ${a}`},v[a])),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},y(p[0].text)),H(u.filter(f=>f!==\"\").join(\"," +
  " \"),()=>ft(t,r,n))))})}function ut(n){let e=n.slice(0,n.length>ne+1?ne:n.length),t=e.flatMap((r,o)=>o===0?[b(r" +
  ")]:[\", \",b(r)]);return e.length<n.length?[...t,` and ${n.length-e.length} more`]:t}function ft(n,e,t){let r=t." +
  "placesOf[e];return s(\"div\",{class:\"inside\"},n.variants.length>1?mt(n):void 0,s(\"section\",{class:\"places\"},s(\"h" +
  "4\",{},\"Where it stands\"),I(ht(n,t),r,pt,o=>gt(o,n,t))),s(\"section\",{class:\"why\"},s(\"h4\",{},`Why it is ${v[n.ro" +
  "le]}`),yt(n)))}function mt({variants:n}){let e=n[0].text,t=s(\"ol\",{class:\"wordings\"}),r=n.map((o,a)=>({...o,i:" +
  "a}));return s(\"section\",{},s(\"h4\",{},\"How it is worded\"),s(\"p\",{class:\"legend\"},\"Against the most typical word" +
  "ing: \",s(\"del\",{},\"dropped\"),\", \",s(\"ins\",{},\"inserted\"),\", \",s(\"del\",{class:\"figure\"},\"old\"),\" \",s(\"ins\",{cla" +
  "ss:\"figure\"},\"new figure\"),\".\"),I(t,r,dt,({text:o,count:a,differences:i,similarity:l,i:c})=>{let d=G(i),p=d.so" +
  "me(({kind:f})=>f===\"figure\")?\", figures apart\":\"\",u=c===0?\"the most typical\":`${S(l)} the same words${p}`;retu" +
  "rn s(\"li\",{},s(\"p\",{class:\"note\"},`${M(a,\"place\")}, ${u}`),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},c===0?y(o):" +
  "we(e,o,d)))}))}function Oe({variants:n},{stories:e}){let t=[];return e.some(({source:r})=>r!==void 0)&&t.push(" +
  "[\"Source\",({story:r})=>b(e[r].source??\"–\")]),e.some(({date:r})=>r!==void 0)&&t.push([\"Date\",({story:r})=>N(e[r" +
  "].date??\"–\")]),n.length>1&&(t.push([\"Wording\",({variant:r})=>String(r+1)]),t.push([\"Same words\",({variant:r})=" +
  ">S(n[r].similarity)])),t}function ht(n,e){let t=[\"Story\",...Oe(n,e).map(([r])=>r)];return s(\"table\",{},s(\"thea" +
  "d\",{},s(\"tr\",{},...t.map(r=>s(\"th\",{scope:\"col\"},r)))),s(\"tbody\",{}))}function gt(n,e,t){let r=t.stories[n.sto" +
  "ry],o=s(\"a\",{href:`#o-${n.passage+1}-${n.place+1}`},b(W(r)));return s(\"tr\",{},s(\"th\",{scope:\"row\"},o,s(\"span\"," +
  "{class:\"id\"},b(r.id))),...Oe(e,t).map(([a,i])=>s(\"td\",{\"data-head\":a},i(n))))}function yt({evidence:{verbatim:" +
  "n,home:e,edge:t,beyond:r,perDocument:o,prose:a},...i}){let l=[[\"Stories\",[String(i.stories)]],[\"In the same wo" +
  "rds, figures apart\",[S(n)]],[\"Whole sentences of prose\",[S(a)]],[\"At the head or the foot of its story\",[S(t)]" +
  "],[\"… with a headline or label in between\",[S(r)]],[\"Times in a story\",[String(Math.round(o*100)/100)]]];i.doc" +
  "uments>i.stories&&l.splice(1,0,[\"Texts, near-copies of a story counted\",[String(i.documents)]]),e&&l.push([\"Co" +
  "mmonest source\",[b(e.source),`, in ${e.documents} of its ${e.pages} stories`]]),i.sources.length>ne+1&&l.push(" +
  "[\"All its sources\",i.sources.flatMap((d,p)=>p===0?[b(d)]:[\", \",b(d)])]);let c=s(\"dl\",{});for(let[d,p]of l)c.ap" +
  "pend(s(\"div\",{},s(\"dt\",{},d),s(\"dd\",{},...p)));return c}var bt={p:\"passages\",s:\"stories\",o:\"stories\",e:\"copies" +
  "\"},j=class{nav=s(\"nav\",{\"aria-label\":\"Views\"});main=s(\"main\",{id:\"content\",tabindex:-1});#e;#t;#n;#r=[];constr" +
  "uctor(e,t,r){this.#t=e,this.#n=r,this.#e=t.map(({name:a,title:i,about:l,none:c,articles:d,choice:p})=>{let u=s" +
  "(\"span\",{class:\"total\"},d.length.toLocaleString(\"en\")),f=s(\"p\",{class:\"nothing\",hidden:d.length>0},c),h=s(\"hea" +
  "der\",{},s(\"h2\",{id:`${a}-name`},i),s(\"p\",{},l),p),E=s(\"section\",{id:a,\"aria-labelledby\":`${a}-name`,tabindex:-" +
  "1},h,f,...d),m=s(\"a\",{href:`#${a}`},i,\" \",u);return{name:a,section:E,link:m,articles:d,nothing:f,none:c,total:" +
  "u}});let o=s(\"ul\",{},...this.#e.map(({link:a})=>s(\"li\",{},a)));this.nav.append(o),this.main.append(...this.#e." +
  "map(({section:a})=>a)),document.addEventListener(\"click\",a=>this.#s(a)),addEventListener(\"hashchange\",()=>this" +
  ".show(location.hash))}filter(e){let t=[];for(let{name:r,articles:o,nothing:a,none:i,total:l}of this.#e){let c=" +
  "0;for(let[u,f]of o.entries()){let h=e[r][u];h&&c++,f.hidden===h&&(f.hidden=!h)}a.hidden=c>0,a.textContent=o.le" +
  "ngth>0?\"None is like this.\":i;let d=o.length.toLocaleString(\"en\");l.textContent=c===o.length?d:`${c.toLocaleSt" +
  "ring(\"en\")} of ${d}`;let p={passages:[\"passage\"],stories:[\"story\",\"stories\"],copies:[\"group of near-copies\",\"g" +
  "roups of near-copies\"]}[r];o.length>0&&t.push(`${c.toLocaleString(\"en\")} of ${M(o.length,...p)}`)}return t.joi" +
  "n(\", \")}show(e){let t=e.slice(1),[r,o,a]=t.split(\"-\"),i=this.#e.find(({name:u})=>u===(bt[r]??t))??this.#e[0];f" +
  "or(let u of this.#e)u.section.hidden=u!==i,u===i?u.link.setAttribute(\"aria-current\",\"page\"):u.link.removeAttri" +
  "bute(\"aria-current\");let l=r===\"o\"?this.#t.placesOf[Number(o)-1]?.[Number(a)-1]?.story:void 0,c=r===\"o\"?l??-1:" +
  "o===void 0?-1:Number(o)-1,d=i.articles[c];if(d?.hidden&&this.#n(),this.#o())return;if(!d){scrollTo(0,0);return" +
  "}for(let u of d.querySelectorAll(\"details\"))ee(u);let p=r===\"o\"&&document.getElementById(t)||d;p.focus({preven" +
  "tScroll:!0}),p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}),requestAnimationFrame(()=>p.scrollIntoView({bl" +
  "ock:r===\"o\"?\"center\":\"start\"}))}#o(){let{left:e,top:t}=history.state??{};return e===void 0||t===void 0?!1:(thi" +
  "s.#r[e]?.focus({preventScroll:!0}),scrollTo(0,t),!0)}#s(e){if(e.defaultPrevented||e.button!==0||e.ctrlKey||e.m" +
  "etaKey||e.shiftKey)return;let t=e.target.closest(\"a\"),r=t?.getAttribute(\"href\");!t||!r?.startsWith(\"#\")||(e.pr" +
  "eventDefault(),r===\"#content\"?this.main.focus():location.hash===r?(history.replaceState(null,\"\"),this.show(r))" +
  ":(history.replaceState({left:this.#r.push(t)-1,top:scrollY},\"\"),location.hash=r))}};var w=me(JSON.parse(docume" +
  "nt.getElementById(\"data\")?.textContent??\"\")),C=new F(w.stories),se=new K(w),ae=s(\"p\",{class:\"results\",\"aria-li" +
  "ve\":\"polite\",\"aria-atomic\":\"true\"}),oe=new q(w,C,n=>{ae.textContent=A.filter(se.find(n))}),re=Ne(w),A=new j(w," +
  "[{name:\"passages\",title:\"Passages\",about:\"What recurs, the most repeated first.\",none:\"Nothing recurs in these" +
  " stories.\",articles:ke(w,C)},{name:\"stories\",title:\"Stories\",about:\"How much of each is fresh, and what the re" +
  "st is.\",none:\"There are no stories.\",articles:re,choice:re.length>1?Ae(w,re):void 0},{name:\"copies\",title:\"Nea" +
  "r-copies\",about:\"Stories that copy each other whole; they count as one.\",none:\"No story copies another.\",artic" +
  "les:Re(w)}],()=>{oe.clear(),ae.textContent=`Filter cleared to show what the link leads to. ${A.filter(se.find(" +
  "oe.wanted))}`}),Pe=s(\"div\",{class:\"page\"},s(\"a\",{class:\"skip\",href:\"#content\"},\"Skip to the content\"),Mt(w),s(" +
  "\"div\",{class:\"controls\"},A.nav,oe.element,ae),A.main);document.body.prepend(Pe);xe(w,A.main);ve(Pe);A.show(loc" +
  "ation.hash);\"requestIdleCallback\"in window&&requestIdleCallback(Ie);function Ie(n){se.prepare(()=>n.timeRemain" +
  "ing()>2)||requestIdleCallback(Ie)}function Mt({title:n,stories:e,passages:t,copies:r}){let o=new Set(e.flatMap" +
  "(({source:c})=>c??[])).size,a=[M(e.length,\"story\",\"stories\")+(o>0?` from ${M(o,\"source\")}`:\"\"),C.first===void " +
  "0||C.last===void 0?\"\":R(C.first,C.last),M(t.length,\"passage\")+(t.length===1?\" recurs\":\" recur\"),r.length>0?M(r" +
  ".length,\"group of near-copies\",\"groups of near-copies\"):\"\"],i=be(e),l=[\"fresh\",\"background\",\"chrome\",\"copy\"].m" +
  "ap(c=>s(\"li\",{class:c},s(\"b\",{},S(i[c])),` ${_[c]}`));return s(\"header\",{class:\"masthead\"},s(\"h1\",{dir:\"auto\"}" +
  ",y(n)),s(\"p\",{class:\"facts\"},a.filter(c=>c!==\"\").join(\" · \")),...e.length===0?[]:[ge(i),s(\"ul\",{class:\"shares\"" +
  ",\"aria-label\":\"What the words of all stories are\"},...l)])}})();";
export const SCRIPT_SHA256 =
  "Dct+Fl1VfEfwx57IlINO+t1HWisG8QzduLjHV6s7psU=";
export const STYLE =
  ":root{color-scheme:light dark;--paper: #fdfcf8;--ink: #1f1d19;--soft: #615d54;--line: #dcd8cd;--field: #8a857a" +
  ";--fresh: #1c6b58;--background: #96590a;--chrome: #6d6a63;--copy: #3b5ca6;--background-tint: #fbf1dc;--chrome-" +
  "tint: #f1efea;--copy-tint: #e8eef9;--gone: #a3322b;--gone-tint: #fbeae7;--new-tint: #e2f2ec;--serif: \"Iowan Ol" +
  "d Style\", \"Charter\", \"Palatino Linotype\", Palatino, Georgia, \"Noto Serif\", serif;--sans: system-ui, -apple-sys" +
  "tem, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", Arial, sans-serif}@media(prefers-color-scheme:dark){:r" +
  "oot{--paper: #181714;--ink: #ebe7dd;--soft: #aca699;--line: #3a3730;--field: #7d786d;--fresh: #6fc7ab;--backgr" +
  "ound: #e2ac57;--chrome: #a29e94;--copy: #93b2f0;--background-tint: #31270f;--chrome-tint: #27251f;--copy-tint:" +
  " #1d273c;--gone: #f0948a;--gone-tint: #3a1f1b;--new-tint: #16342b}}*,*:before,*:after{box-sizing:border-box}ht" +
  "ml{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;background:var(--paper);color:var(--ink);" +
  "font:.9375rem / 1.45 var(--sans);overflow-wrap:anywhere}p,ul,ol,dl,dd,h1,h2,h3,h4{margin:0;padding:0}ul,ol{lis" +
  "t-style:none}a{color:inherit;text-decoration-color:var(--field);text-underline-offset:.2em}a:hover{text-decora" +
  "tion-color:currentColor}:focus-visible{outline:2px solid var(--copy);outline-offset:3px}main:focus,section:foc" +
  "us{outline:none}main>section{scroll-margin-top:100vh}.page,.plain{max-width:76rem;margin:0 auto;padding:2.5rem" +
  " clamp(1rem,4vw,3rem) 5rem}.plain ol{max-width:46rem}.plain li{margin:1.25rem 0 1.25rem 2rem;list-style:decima" +
  "l}.skip{position:absolute;inset-inline-start:1rem;top:-4rem;padding:.5rem .75rem;background:var(--ink);color:v" +
  "ar(--paper)}.skip:focus{top:.5rem}h1{font:400 clamp(1.75rem,1.2rem + 2.2vw,2.75rem) / 1.12 var(--serif);letter" +
  "-spacing:-.01em;text-wrap:balance}.facts{margin:.6rem 0 1.4rem;color:var(--soft)}.bar{display:block;width:100%" +
  ";height:.8rem}.bar .fresh{fill:var(--fresh)}.bar .background{fill:var(--background)}.bar .chrome{fill:var(--ch" +
  "rome);fill-opacity:.75}.bar .copy{fill:var(--copy)}.shares{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;marg" +
  "in-top:.6rem}.shares b{font-variant-numeric:tabular-nums}.shares li:before{content:\"\";display:inline-block;wid" +
  "th:.7em;height:.7em;margin-inline-end:.5em;background:currentColor}.shares .fresh:before{background:var(--fres" +
  "h)}.shares .background:before{background:var(--background)}.shares .chrome:before{background:var(--chrome);opa" +
  "city:.75}.shares .copy:before{background:var(--copy)}.controls{margin:2rem 0 0;border-top:3px double var(--ink" +
  ")}nav ul{display:flex;flex-wrap:wrap;gap:0 2rem;padding:.9rem 0 0}nav a{display:block;padding:.25rem 0;border-" +
  "bottom:2px solid transparent;font:1.125rem / 1.4 var(--serif);text-decoration:none}nav a:hover{border-color:va" +
  "r(--field)}nav a[aria-current]{border-color:var(--ink)}.total{color:var(--soft);font:.8125rem var(--sans);font" +
  "-variant-numeric:tabular-nums}form{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1rem;padding:1rem 0 " +
  "0}form div{flex:1 1 8.5rem;min-width:0;max-width:13rem}form .wide{flex:2 1 14rem;max-width:none}label{display:" +
  "block;color:var(--soft);font-size:.8125rem}input,select,button{min-height:2.25rem;padding:.25rem .5rem;border:" +
  "1px solid var(--field);border-radius:2px;background:var(--paper);color:var(--ink);font:inherit}input,form sele" +
  "ct{width:100%}button{padding-inline:.9rem;cursor:pointer}button:hover{border-color:var(--ink)}.more{margin-top" +
  ":.75rem}.results{min-height:1.45em;margin-top:.5rem;color:var(--soft);font-size:.875rem}section>header{display" +
  ":flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding:1.25rem 0 1rem}h2{font:400 1.5rem / 1.3 var(--ser" +
  "if)}section>header p,p.nothing{color:var(--soft)}article{display:grid;grid-template-columns:13rem minmax(0,1fr" +
  ");gap:0 2.5rem;padding:1.4rem 0;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-siz" +
  "e:auto 11rem;scroll-margin-top:.5rem}article:focus{outline:none}article[hidden]{display:none}.margin{color:var" +
  "(--soft);font-size:.875rem}.margin p+p,.margin svg+p{margin-top:.3rem}.margin .figure{line-height:1.1}.margin " +
  ".figure b{color:var(--ink);font:400 2rem / 1 var(--serif);font-variant-numeric:lining-nums}.timeline{display:b" +
  "lock;width:100%;max-width:13rem;height:2rem;margin-top:.5rem}.timeline .all{fill:var(--line)}.timeline .mine{f" +
  "ill:var(--ink)}.timeline .base{stroke:var(--field);vector-effect:non-scaling-stroke}.main>*{max-width:46rem}.m" +
  "ain>details[open],.main>.bar{max-width:none}.kicker{display:flex;align-items:baseline;gap:.75rem;margin-bottom" +
  ":.35rem;color:var(--soft);font:400 .875rem / 1.4 var(--sans)}.kicker a,.headline a{text-decoration:none}.kicke" +
  "r a:hover,.headline a:hover{text-decoration:underline}article:focus-visible .kicker a,article:focus-visible .h" +
  "eadline a{outline:2px solid var(--copy);outline-offset:3px}.tag{padding-inline-start:.5rem;border-inline-start" +
  ":3px solid}.tag.background{color:var(--background)}.tag.chrome{color:var(--chrome);border-inline-start-style:d" +
  "otted}.text{font:1.125rem / 1.5 var(--serif)}.headline{font:400 1.25rem / 1.3 var(--serif)}.id{color:var(--sof" +
  "t);font-size:.8125rem}.story .bar{margin:.6rem 0 .3rem}summary{width:fit-content;margin-top:.5rem;padding:.15r" +
  "em 0;color:var(--soft);cursor:pointer}summary:hover{color:var(--ink)}.inside{display:grid;grid-template-column" +
  "s:minmax(0,3fr) minmax(14rem,2fr);gap:1.75rem 2.5rem;margin-top:1rem}.inside>section:first-child{grid-column:1" +
  " / -1;max-width:46rem}h4{margin-bottom:.4rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);font:60" +
  "0 .875rem / 1.4 var(--sans)}.legend,.note{color:var(--soft);font-size:.8125rem}.wordings{counter-reset:wording" +
  "}.wordings li{position:relative;margin-top:.9rem;padding-inline-start:2.25rem;counter-increment:wording}.wordi" +
  "ngs li:before{content:counter(wording);position:absolute;inset-inline-start:0;color:var(--soft);font:1.125rem " +
  "/ 1.2 var(--serif)}.wordings .text{font-size:1rem}del,ins{padding:0 .1em;color:inherit}del{background:var(--go" +
  "ne-tint);color:var(--gone);text-decoration:line-through}ins{background:var(--new-tint);text-decoration:underli" +
  "ne;text-decoration-thickness:2px;text-decoration-color:var(--fresh);text-underline-offset:.15em}ins.figure{bor" +
  "der:1.5px solid var(--ink);background:none;font-weight:600;text-decoration:none}del:before,ins:before,del:afte" +
  "r,ins:after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}del" +
  ":before{content:\" [dropped: \"}ins:before{content:\" [inserted: \"}del.figure:before{content:\" [old figure: \"}ins" +
  ".figure:before{content:\" [new figure: \"}del:after,ins:after{content:\"] \"}table{width:100%;border-collapse:coll" +
  "apse;font-size:.875rem}th,td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:sta" +
  "rt;vertical-align:top;font-weight:400}thead th{color:var(--soft);font-size:.8125rem}.places thead{overflow-wra" +
  "p:normal}th .id{display:block}td{font-variant-numeric:tabular-nums}td[data-head=Date]{white-space:nowrap}dl di" +
  "v{display:flex;justify-content:space-between;gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--li" +
  "ne);font-size:.875rem}dt{color:var(--soft)}dd{text-align:end;font-variant-numeric:tabular-nums}.reading{max-wi" +
  "dth:54rem;margin-top:1rem}.paragraph{display:grid;grid-template-columns:minmax(0,1fr) 7rem;gap:0 1rem;margin-b" +
  "ottom:.2rem;padding:.35rem 0 .35rem .9rem;border-inline-start:4px solid transparent}.paragraph>p:last-child{gr" +
  "id-row:1;grid-column:1;font:1.0625rem / 1.5 var(--serif)}.verdict{grid-row:1;grid-column:2;color:var(--soft);f" +
  "ont-size:.8125rem;line-height:1.6rem}.verdict span{display:block;line-height:1.3}.paragraph.fresh{border-color" +
  ":var(--fresh)}.paragraph.background{border-color:var(--background);border-inline-start-style:double;background" +
  ":var(--background-tint)}.paragraph.background .verdict{color:var(--background)}.paragraph.chrome{border-color:" +
  "var(--chrome);border-inline-start-style:dotted;background:var(--chrome-tint)}.paragraph.chrome .verdict{color:" +
  "var(--chrome)}.paragraph.copy{border-color:var(--copy);border-inline-start-style:dashed;background:var(--copy-" +
  "tint)}.paragraph.copy .verdict{color:var(--copy)}.paragraph.mixed{border-color:var(--field);border-inline-star" +
  "t-style:dashed}.paragraph .long{max-height:70vh;overflow:auto}.place{text-decoration:none;border-bottom:1.5px " +
  "solid var(--background)}.place.chrome{border-bottom:1.5px dotted var(--chrome)}.paragraph.mixed .place.backgro" +
  "und{background:var(--background-tint)}.paragraph.mixed .place.chrome{background:var(--chrome-tint)}.copied{tex" +
  "t-decoration:none;border-bottom:1.5px dashed var(--copy)}.place:hover,.place:focus,.copied:hover,.copied:focus" +
  "{background:var(--paper)}.card{position:absolute;z-index:1;width:max-content;max-width:min(22rem,calc(100vw - " +
  "1rem));padding:.7rem .9rem;border:1px solid var(--field);background:var(--paper);font-size:.875rem}.card li{ov" +
  "erflow:hidden;text-overflow:ellipsis;white-space:nowrap}.card li:before{content:\"– \"}article:not(:has(details[" +
  "open]))>.main>.text{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:8}.copi" +
  "ed-by{margin-top:.4rem}.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0}.choic" +
  "e select{max-width:100%}header .choice{margin:0 0 0 auto}caption{padding:.75rem 0;color:var(--soft);text-align" +
  ":start}.side-by-side{table-layout:fixed}.side-by-side th{padding-inline-end:1.5rem}.side-by-side th+th{padding" +
  "-inline:1.5rem 0}.side-by-side td{padding:.5rem 1.5rem .5rem 0;font:1rem / 1.5 var(--serif)}.side-by-side td+t" +
  "d{padding-inline:1.5rem 0;border-inline-start:1px solid var(--line)}.side-by-side td p+p{margin-top:.5rem}.con" +
  "trol:before{content:attr(data-name);padding:0 .2em;border:1px dashed currentColor;font:.75em var(--sans)}.cont" +
  "rol s{display:none}@media print,(max-width:50rem){.page,.plain{padding-top:1.5rem}article{grid-template-column" +
  "s:minmax(0,1fr);gap:.6rem;contain-intrinsic-size:auto 18rem}.margin{display:flex;flex-wrap:wrap;align-items:ba" +
  "seline;gap:.1rem 1rem}.margin p+p,.margin svg+p{margin-top:0}.margin .figure b{font-size:1.5rem}.timeline{flex" +
  ":1 1 8rem;height:1.5rem;margin:0}.inside{grid-template-columns:minmax(0,1fr)}}@media screen and (max-width:50r" +
  "em){.paragraph{grid-template-columns:minmax(0,1fr)}.paragraph>p:last-child{grid-row:2}.verdict{grid-column:1;l" +
  "ine-height:1.4}.verdict span{display:inline;margin-inline-start:.5em}form div{max-width:none}.places thead{pos" +
  "ition:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.places tr{display:flex;flex-wrap:wra" +
  "p;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}.places th,.places td{padding:0;border:0}.pla" +
  "ces th{flex:1 1 100%}.places td[data-head]:before{content:attr(data-head) \" \";color:var(--soft)}.side-by-side " +
  "th+th,.side-by-side td,.side-by-side td+td{padding-inline:.5rem;font-size:.875rem}}@media(min-width:110rem){ht" +
  "ml{font-size:118.75%}}@media(forced-colors:active){.bar,.timeline,.shares li:before{forced-color-adjust:none}}" +
  "@media print{:root{color-scheme:light}body{font-size:9.5pt}.page{max-width:none;padding:0}.skip,nav,form,summa" +
  "ry,button,.choice,.card{display:none}.controls{margin:1rem 0 0;border-top-width:1px}main>section[hidden]{displ" +
  "ay:block}article,.inside{display:block}article{content-visibility:visible}.inside section{margin-top:.75rem}.p" +
  "aragraph .long{max-height:none}.paragraph{grid-template-columns:minmax(0,1fr) 5.5rem}dl{display:flex;flex-wrap" +
  ":wrap;gap:.2rem 1.5rem}dl div{padding:0;border:0}h2,h3,h4,.kicker,.margin,section>header{break-after:avoid}.pa" +
  "ragraph,.wordings li,tr,dl div,.margin{break-inside:avoid}p{orphans:3;widows:3}.paragraph,del,ins,.place,.bar," +
  ".shares li:before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";
export const STYLE_SHA256 =
  "F8S1pJzNmx1oo/qUHQT5eSaqrfK9oEBsBChg7e+4AhE=";
