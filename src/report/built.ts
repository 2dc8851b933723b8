/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */
export const SCRIPT =
  "\"use strict\";(()=>{var I=/(?![\\t\\n\\r])[\\p{Cc}\\p{Bidi_Control}]/u,Ve={\"\\0\":\"NUL\",\"؜\":\"ALM\",\"‎\":\"LRM\",\"‏\":\"RLM\"," +
  "\"‪\":\"LRE\",\"‫\":\"RLE\",\"‬\":\"PDF\",\"‭\":\"LRO\",\"‮\":\"RLO\",\"⁦\":\"LRI\",\"⁧\":\"RLI\",\"⁨\":\"FSI\",\"⁩\":\"PDI\"};function se(n){retu" +
  "rn Ve[n]??`U+${n.charCodeAt(0).toString(16).toUpperCase().padStart(4,\"0\")}`}var We=\"http://www.w3.org/2000/svg" +
  "\";function s(n,e={},...t){return ae(document.createElement(n),e,t)}function $(n,e,...t){return ae(document.cre" +
  "ateElementNS(We,n),e,t)}function ae(n,e,t){for(let[r,o]of Object.entries(e))o!==void 0&&o!==!1&&n.setAttribute" +
  "(r,o===!0?\"\":String(o));for(let r of t)r!==void 0&&n.append(r);return n}function b(n){if(!I.test(n))return doc" +
  "ument.createTextNode(n);let e=document.createDocumentFragment();for(let t of n.split(new RegExp(`(${I.source})" +
  "`,\"u\")))I.test(t)?e.append(s(\"span\",{class:\"control\",\"data-name\":se(t)},s(\"s\",{},t))):e.append(t);return e}fun" +
  "ction E(n){return s(\"bdi\",{},b(n))}var ie=[\"fresh\",\"background\",\"chrome\",\"mixed\",\"copy\"],le=[\"inserted\",\"dropp" +
  "ed\",\"changed\",\"figure\"];function pe(n){let e=n.stories.map(()=>[]),t=n.passages.map(({occurrences:r},o)=>{let " +
  "a=[];for(let i=0;i<r.length;i+=4){let[l,c,d,p]=r.slice(i,i+4),u={passage:o,place:a.length,story:l,start:c,end:" +
  "d,variant:p};a.push(u),e[l].push(u)}return a});for(let r of e)r.sort((o,a)=>o.start-a.start||a.end-o.end);retu" +
  "rn{...n,placesOf:t,placesIn:e}}function T({paragraphs:n}){let e=[];for(let t=0;t<n.length;t+=6){let[r,o,a,i,l," +
  "c]=n.slice(t,t+6);e.push({start:r,end:o,verdict:ie[a],background:i/1e3,chrome:l/1e3,copy:c/1e3})}return e}var " +
  "H=110,_e=/^(?![-–—•*]\\s)\\s*(?:\\S+\\s+){5}\\S/u;function N(n){let e=T(n),t=e.find(({start:l,end:c,verdict:d})=>d!" +
  "==\"chrome\"&&d!==\"background\"&&_e.test(n.text.slice(l,Math.min(c,l+400)))),{start:r,end:o}=t??e[0]??{start:0,en" +
  "d:0},a=n.text.slice(r,Math.min(o,r+4*H)).replace(/\\s+/g,\" \");if(a===\"\")return n.id;if(a.length<=H)return a;let" +
  " i=a.lastIndexOf(\" \",H);return`${a.slice(0,i>H/2?i:H).replace(/[\\ud800-\\udbff]$/,\"\")}…`}function x(n,e,t=`${e}" +
  "s`){return`${n.toLocaleString(\"en\")} ${n===1?e:t}`}function S(n){return n>0&&n<.005?\"< 1 %\":n<1&&n>=.995?\"> 99" +
  " %\":`${Math.round(100*n)} %`}var L={background:\"background\",chrome:\"site furniture\"},V={fresh:\"fresh\",backgrou" +
  "nd:\"background\",chrome:\"site furniture\",mixed:\"mixed\",copy:\"copy\"};var q=[\"fresh\",\"background\",\"chrome\",\"copy\"" +
  "],j=1e3;function ue(n){let e=T(n),t=e.reduce((a,{start:i,end:l})=>a+l-i,0),r={fresh:\"\",background:\"\",chrome:\"\"" +
  ",copy:\"\"},o=0;for(let{start:a,end:i,background:l,chrome:c,copy:d}of e){let p=j*(i-a)/t,u=Math.min(3,p/4),f=Mat" +
  "h.max(0,1-l-c-d),g=o;for(let[y,m]of[[\"fresh\",f],[\"background\",l],[\"chrome\",c],[\"copy\",d]]){let h=g+(p-u)*m;m>0" +
  "&&(r[y]+=`M${Math.round(g*10)/10} 0H${Math.round(h*10)/10}V1H${Math.round(g*10)/10}z`),g=h}o+=p}return me(r)}f" +
  "unction fe(n){let e={fresh:\"\",background:\"\",chrome:\"\",copy:\"\"},t=0;for(let r of q){let o=t+j*n[r];n[r]>0&&(e[r" +
  "]=`M${t} 0H${Math.max(t,o-2)}V1H${t}z`),t=o}return me(e)}function me(n){let e=q.filter(r=>n[r]!==\"\").map(r=>$(" +
  "\"path\",{class:r,d:n[r]})),t={viewBox:`0 0 ${j} 1`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true\"};return $(\"s" +
  "vg\",{class:\"bar\",...t},...e)}function he(n){let e={fresh:0,background:0,chrome:0,copy:0},t=0;for(let r of n)fo" +
  "r(let{start:o,end:a,background:i,chrome:l,copy:c}of T(r)){let d=a-o;t+=d,e.background+=d*i,e.chrome+=d*l,e.cop" +
  "y+=d*c}if(t===0)return{...e,fresh:1};for(let r of q)e[r]/=t;return e.fresh=Math.max(0,1-e.background-e.chrome-" +
  "e.copy),e}var ge=/^(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)/,Fe=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"June\",\"July\",\"Aug\",\"Sept\"" +
  ",\"Oct\",\"Nov\",\"Dec\"],Ge=864e5,Be=44,z=220,A=30,Ke=9;function v(n){let[,e,t,r]=ge.exec(n)??[],o=Fe[Number(t)-1];" +
  "return e===void 0||o===void 0?n:`${Number(r)} ${o} ${e}`}function D(n,e){let[t,r]=[v(n),v(e)];if(t===r)return " +
  "t;let[o,a]=[t.split(\" \"),r.split(\" \")];return o.length!==3||a.length!==3||o[2]!==a[2]?`${t} – ${r}`:o[1]===a[1" +
  "]?`${o[0]}–${r}`:`${o[0]} ${o[1]} – ${r}`}var W=class{iso;first;last;#e;#t;#n;constructor(e){let t=[...new Set" +
  "(e.flatMap(({date:i})=>i??[]))].sort();this.first=t[0],this.last=t.at(-1);let r=t.map(qe);this.iso=r.every(i=>" +
  "!Number.isNaN(i));let o=new Map(t.map((i,l)=>[i,this.iso?r[l]-r[0]:l])),a=(this.last===void 0?0:o.get(this.las" +
  "t))+1;this.#t=Math.min(Be,a),this.#e=Int32Array.from(e,({date:i})=>i===void 0?-1:Math.floor(o.get(i)*this.#t/a" +
  ")),this.#n=this.#r(e.map((i,l)=>l))}timeline(e){if(this.#t<2)return;let t=this.#r(e),r=z/this.#t,o=Math.min(Ke" +
  ",r*.76),a=(l,c)=>l.map((d,p)=>{if(d===0)return\"\";let u=3+(A-5)*d/c;return`M${U(p*r+(r-o)/2)} ${A-1}v${U(-u)}h$" +
  "{U(o)}V${A-1}z`}).join(\"\"),i=Math.max(...this.#n);return $(\"svg\",{class:\"timeline\",viewBox:`0 0 ${z} ${A}`,pre" +
  "serveAspectRatio:\"none\",\"aria-hidden\":\"true\"},$(\"path\",{class:\"all\",d:a(this.#n,i)}),$(\"path\",{class:\"mine\",d:" +
  "a(t,i)}),$(\"path\",{class:\"base\",d:`M0 ${A-.5}H${z}`}))}#r(e){let t=new Array(this.#t).fill(0);for(let r of new" +
  " Set(e))this.#e[r]>=0&&t[this.#e[r]]++;return t}};function qe(n){let[,e,t,r]=ge.exec(n)??[];return e===void 0?" +
  "Number.NaN:Date.UTC(Number(e),Number(t)-1,Number(r))/Ge}function U(n){return Math.round(100*n)/100}var J=5,ye=" +
  "\".place, .copied\";function be(n,e){let t=s(\"div\",{id:\"card\",class:\"card\",role:\"tooltip\",hidden:!0});e.append(t" +
  ");let r,o=()=>{r?.removeAttribute(\"aria-describedby\"),r=void 0,t.hidden=!0},a=l=>{r!==l&&(o(),r=l,t.replaceChi" +
  "ldren(...l.dataset.copies===void 0?ze(n,l):Ue(n,l)),t.hidden=!1,l.setAttribute(\"aria-describedby\",\"card\"),je(t" +
  ",l))},i=l=>{let c=l.target,d=c.closest(\".paragraph:not(.fresh, .mixed)\");return c.closest(ye)??d?.querySelecto" +
  "r(ye)??void 0};e.addEventListener(\"pointerover\",l=>{let c=i(l);c?a(c):!t.contains(l.target)&&r!==document.acti" +
  "veElement&&o()}),e.addEventListener(\"focusin\",l=>{let c=i(l);c?a(c):o()}),e.addEventListener(\"focusout\",o),add" +
  "EventListener(\"keydown\",({key:l})=>{l===\"Escape\"&&o()})}function je(n,e){let t=e.getClientRects(),[r,o]=[t[0]," +
  "t[t.length-1]];if(!r||!o)return;let{offsetWidth:a,offsetHeight:i}=n,l=o.bottom+i+8<=innerHeight||r.top<i+8,c=M" +
  "ath.max(8,Math.min(o.left,document.documentElement.clientWidth-a-8));n.style.left=`${c+scrollX}px`,n.style.top" +
  "=`${(l?o.bottom:r.top-i)+scrollY}px`}function ze(n,e){let[t,r]=(e.dataset.place??\"\").split(\"-\").map(Number),{r" +
  "ole:o,stories:a,variants:i,firstSeen:l,lastSeen:c}=n.passages[t],d=n.placesOf[t],p=d[r],u=l===void 0||c===void" +
  " 0?\"\":`, ${D(l,c)}`,f=i.length===1?\"\":`Wording ${p.variant+1} of ${i.length}. `,g=[...new Set(d.map(({story:y}" +
  ")=>y))].filter(y=>y!==p.story);return[s(\"p\",{class:\"kicker\"},s(\"b\",{},`Passage ${t+1}`),s(\"span\",{class:`tag $" +
  "{o}`},L[o])),s(\"p\",{},`In ${x(a,\"story\",\"stories\")}${u}. ${f}`),...xe(\"Also in\",g,n)]}function Ue(n,e){let t=N" +
  "umber(e.closest(\"article\")?.id.slice(2))-1,r=n.copies[Number(e.dataset.copies)].stories.filter(o=>o!==t);retur" +
  "n[s(\"p\",{class:\"kicker\"},s(\"b\",{},\"Copy\")),s(\"p\",{},\"It stands in another edition of this story.\"),...xe(\"Near" +
  "-copies\",r,n)]}function xe(n,e,t){if(e.length===0)return[];let r=e.slice(0,J).map(o=>[E(t.stories[o].id)]);ret" +
  "urn e.length>J&&r.push([`and ${e.length-J} more`]),[s(\"p\",{},`${n}:`),s(\"ul\",{},...r.map(o=>s(\"li\",{},...o)))]" +
  "}function _(n){let e=[];for(let t=0;t<n.length;t+=5){let[r,o,a,i,l]=n.slice(t,t+5);e.push({kind:le[r],fromStar" +
  "t:o,fromEnd:a,toStart:i,toEnd:l})}return e}function Me(n,e,t){let r=document.createDocumentFragment(),o=0;for(" +
  "let{kind:a,fromStart:i,fromEnd:l,toStart:c,toEnd:d}of t){r.append(b(e.slice(o,c)));let p=a===\"figure\"?\"figure\"" +
  ":void 0;if(l>i){let u=c===e.length||d===c&&/\\S$/.test(e.slice(o,c)),f=s(\"del\",{class:p},b(n.slice(i,l)));r.app" +
  "end(s(\"span\",{class:\"was\"},...u?[\" \",f]:[f,\" \"]))}d>c&&r.append(s(\"ins\",{class:p},b(e.slice(c,d)))),o=d}return" +
  " r.append(b(e.slice(o))),r}function Se(n,e,t,r,o){let a=document.createDocumentFragment(),i=e;for(let l of r){" +
  "let c=Math.max(i,o===\"from\"?l.fromStart:l.toStart),d=Math.min(t,o===\"from\"?l.fromEnd:l.toEnd);if(c>=d)continue" +
  ";a.append(b(n.slice(i,c)));let p=l.kind===\"figure\"?\"figure\":void 0;a.append(s(o===\"from\"?\"del\":\"ins\",{class:p}" +
  ",b(n.slice(c,d)))),i=d}return a.append(b(n.slice(i,t))),a}var Y=new WeakMap;function R(n,e){let t=s(\"details\"," +
  "{},s(\"summary\",{},n));return Y.set(t,e),t.addEventListener(\"toggle\",()=>{t.open&&Te(t)}),t}function X(n){Te(n)" +
  ",n.open=!0}function Te(n){let e=Y.get(n);Y.delete(n),e&&n.append(e())}function k(n,e,t,r){let o=document.creat" +
  "eDocumentFragment(),a=e.length>t+1?t:e.length,i=n instanceof HTMLTableElement?n.tBodies[0]:n;if(i.append(...e." +
  "slice(0,a).map(r)),o.append(n),a===e.length)return o;let l=s(\"button\",{type:\"button\",class:\"more\"},`Show all $" +
  "{e.length.toLocaleString(\"en\")}`);return l.addEventListener(\"click\",()=>{let c=e.slice(a).map(r);i.append(...c" +
  "),l.remove();let d=c[0];d?.setAttribute(\"tabindex\",\"-1\"),d?.focus({preventScroll:!0})}),o.append(l),o}function" +
  " we(n){let e=[],t=()=>{let o=[...n.querySelectorAll(\"details:not([open])\")];e.push(...o);for(let a of o)X(a);f" +
  "or(let a of n.querySelectorAll(\"button.more\"))a.click()},r=()=>{for(let o of e)o.open=!1;e=[]};addEventListene" +
  "r(\"beforeprint\",t),addEventListener(\"afterprint\",r),matchMedia(\"print\").addEventListener(\"change\",({matches:o}" +
  ")=>o?t():r())}var Ye=12;function Le(n){return n.copies.map((e,t)=>{let[r]=e.stories,o=s(\"ol\",{class:\"copied-by" +
  "\"});return s(\"article\",{id:`e-${t+1}`,class:\"copies\",tabindex:-1,\"aria-labelledby\":`e-${t+1}-name`},s(\"div\",{c" +
  "lass:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},String(e.stories.length)),\" near-copies\"),s(\"p\",{},`least liken" +
  "ess to the first ${e.similarity.toFixed(2)}`)),s(\"div\",{class:\"main\"},s(\"h3\",{id:`e-${t+1}-name`,class:\"headli" +
  "ne\",dir:\"auto\",lang:\"\"},s(\"a\",{href:`#e-${t+1}`},b(N(n.stories[r])))),k(o,e.stories,Ye,a=>{let{id:i,date:l,sou" +
  "rce:c}=n.stories[a],d=[c,l===void 0?void 0:v(l)].filter(u=>u!==void 0),p=s(\"a\",{href:`#s-${a+1}`},E(i));return" +
  " s(\"li\",{},p,d.length>0?` (${d.join(\", \")})`:void 0)}),R(\"Side by side\",()=>Xe(e,t,n))))})}function Xe(n,e,t){" +
  "let r=s(\"div\",{},$e(n,0,t));if(n.compared.length===1)return r;let o=s(\"select\",{id:`e-${e+1}-other`},...n.stor" +
  "ies.slice(1).map((i,l)=>s(\"option\",{value:l},t.stories[i].id)));o.addEventListener(\"change\",()=>r.replaceChild" +
  "ren($e(n,Number(o.value),t)));let a=s(\"label\",{for:`e-${e+1}-other`},\"Beside the first: \");return s(\"div\",{},s" +
  "(\"p\",{class:\"choice\"},a,o),r)}function $e({stories:n,compared:e},t,r){let[o,a]=[r.stories[n[0]],r.stories[n[t+" +
  "1]]],[i,l]=[T(o),T(a)],{differences:c,pairs:d}=e[t],p=_(c),u=s(\"tbody\",{});for(let g=0;g<d.length;g+=4){let[y," +
  "m,h,M]=d.slice(g,g+4),Ae=[\"from\",\"to\"].map(re=>{let[ke,oe]=re===\"from\"?[o.text,i.slice(y,m)]:[a.text,l.slice(h" +
  ",M)],Oe=oe.map(({start:Pe,end:Ie})=>s(\"p\",{dir:\"auto\",lang:\"\"},Se(ke,Pe,Ie,p,re)));return s(\"td\",{class:oe.len" +
  "gth===0?\"nothing\":void 0},...Oe)});u.append(s(\"tr\",{},...Ae))}let f=p.length===0?\"No word differs.\":`${x(p.len" +
  "gth,\"difference\")}.`;return s(\"table\",{class:\"side-by-side\"},s(\"caption\",{},f),s(\"thead\",{},s(\"tr\",{},...[o,a]" +
  ".map(({id:g})=>s(\"th\",{scope:\"col\"},E(g))))),u)}var ve={text:\"\",role:\"\",source:\"\",from:\"\",to:\"\"},G=class{#e;#t" +
  "=[];#n=[];constructor(e){this.#e=e}prepare(e){let{stories:t,passages:r}=this.#e;for(let o=0;o<t.length;o++)e()" +
  "&&this.#r(o);for(let o=0;o<r.length;o++)e()&&this.#o(o);return e()}find({text:e,role:t,source:r,from:o,to:a}){" +
  "let{stories:i,passages:l,copies:c,placesOf:d,placesIn:p}=this.#e,u=F(e).trim(),f=i.map(m=>(r===\"\"||m.source===" +
  "r)&&Qe(m,o,a)),g=l.map(m=>t===\"\"||m.role===t),y=i.map((m,h)=>f[h]&&(u===\"\"||this.#r(h).includes(u))&&(t===\"\"||" +
  "p[h].some(({passage:M})=>g[M])));return{stories:y,passages:l.map((m,h)=>g[h]&&(u===\"\"||this.#o(h).includes(u))" +
  "&&d[h].some(({story:M})=>f[M])),copies:c.map(({stories:m})=>m.some(h=>y[h]))}}#r(e){let{id:t,text:r}=this.#e.s" +
  "tories[e];return this.#t[e]??=`${F(t)}\n${F(r)}`,this.#t[e]}#o(e){return this.#n[e]??=this.#e.passages[e].varia" +
  "nts.map(({text:t})=>F(t)).join(`\n`),this.#n[e]}};function Qe({date:n},e,t){return e===\"\"&&t===\"\"?!0:n===void 0" +
  "?!1:n>=e&&(t===\"\"||n.slice(0,t.length)<=t)}function F(n){return n.normalize(\"NFKD\").replace(new RegExp(\"\\\\p{M}" +
  "\",\"gu\"),\"\").toLowerCase().replace(/\\s+/g,\" \")}var Ze=120,B=class{element;#e=s(\"input\",{type:\"search\",id:\"f-tex" +
  "t\",autocomplete:\"off\",spellcheck:\"false\"});#t=Ne(\"f-role\",\"any role\",Object.entries(L));#n;#r;#o;constructor(e" +
  ",t,r){let o=[...new Set(e.stories.flatMap(({source:p})=>p??[]))].sort();this.#n=Ne(\"f-source\",\"any source\",o.m" +
  "ap(p=>[p,p]));let a=t.iso?{min:t.first?.slice(0,10),max:t.last?.slice(0,10)}:{},i=p=>s(\"input\",{id:p,type:t.is" +
  "o?\"date\":\"text\",...a});this.#r=i(\"f-from\"),this.#o=i(\"f-to\");let l=s(\"button\",{type:\"reset\"},\"Clear\");this.ele" +
  "ment=s(\"form\",{role:\"search\",\"aria-label\":\"Filter passages, stories and near-copies\"},O(\"Text\",this.#e,\"wide\")" +
  ",O(\"Role\",this.#t),o.length>0?O(\"Source\",this.#n):void 0,t.first===void 0?void 0:O(\"From\",this.#r),t.first===v" +
  "oid 0?void 0:O(\"To\",this.#o),l);let c,d=()=>{clearTimeout(c),r(this.wanted)};this.element.addEventListener(\"in" +
  "put\",()=>{clearTimeout(c),c=setTimeout(d,Ze)}),this.element.addEventListener(\"submit\",p=>{p.preventDefault(),d" +
  "()}),this.element.addEventListener(\"reset\",()=>queueMicrotask(()=>r(ve)))}get wanted(){return{text:this.#e.val" +
  "ue,role:this.#t.value,source:this.#n.value,from:this.#r.value,to:this.#o.value}}clear(){for(let e of[this.#e,t" +
  "his.#t,this.#n,this.#r,this.#o])e.value=\"\"}};function O(n,e,t){return s(\"div\",{class:t},s(\"label\",{for:e.id},n" +
  "),e)}function Ne(n,e,t){return s(\"select\",{id:n},s(\"option\",{value:\"\"},e),...t.map(([r,o])=>s(\"option\",{value:" +
  "r},o)))}var Q=4,et=12,tt=25;function De(n,e){return n.passages.map((t,r)=>{let o=n.placesOf[r],{role:a,stories" +
  ":i,sources:l,firstSeen:c,lastSeen:d,variants:p}=t,u=[p.length>1?x(p.length,\"wording\"):\"\",x(o.length,\"place\"),`" +
  "why it is ${L[a]}`];return s(\"article\",{id:`p-${r+1}`,class:`passage ${a}`,tabindex:-1,\"aria-labelledby\":`p-${" +
  "r+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},String(i)),i===1?\" story\":\" stories\"),e.t" +
  "imeline(o.map(({story:f})=>f)),c===void 0||d===void 0?void 0:s(\"p\",{class:\"when\"},D(c,d)),l.length===0?void 0:" +
  "s(\"p\",{class:\"sources\"},...nt(l))),s(\"div\",{class:\"main\"},s(\"h3\",{id:`p-${r+1}-name`,class:\"kicker\"},s(\"a\",{hr" +
  "ef:`#p-${r+1}`},`Passage ${r+1}`),s(\"span\",{class:`tag ${a}`},L[a])),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},b" +
  "(p[0].text)),R(u.filter(f=>f!==\"\").join(\", \"),()=>rt(t,r,n))))})}function nt(n){let e=n.slice(0,n.length>Q+1?Q" +
  ":n.length),t=e.flatMap((r,o)=>o===0?[E(r)]:[\", \",E(r)]);return e.length<n.length?[...t,` and ${n.length-e.leng" +
  "th} more`]:t}function rt(n,e,t){let r=t.placesOf[e];return s(\"div\",{class:\"inside\"},n.variants.length>1?ot(n):" +
  "void 0,s(\"section\",{class:\"places\"},s(\"h4\",{},\"Where it stands\"),k(st(n,t),r,tt,o=>at(o,n,t))),s(\"section\",{cl" +
  "ass:\"why\"},s(\"h4\",{},`Why it is ${L[n.role]}`),it(n)))}function ot({variants:n}){let e=n[0].text,t=s(\"ol\",{cla" +
  "ss:\"wordings\"}),r=n.map((o,a)=>({...o,i:a}));return s(\"section\",{},s(\"h4\",{},\"How it is worded\"),s(\"p\",{class:" +
  "\"legend\"},\"Against the most typical wording: \",s(\"del\",{},\"dropped\"),\", \",s(\"ins\",{},\"inserted\"),\", \",s(\"del\"," +
  "{class:\"figure\"},\"old\"),\" \",s(\"ins\",{class:\"figure\"},\"new figure\"),\".\"),k(t,r,et,({text:o,count:a,differences:" +
  "i,similarity:l,i:c})=>{let d=c===0?\"the most typical\":`${S(l)} the same words`;return s(\"li\",{},s(\"p\",{class:\"" +
  "note\"},`${x(a,\"place\")}, ${d}`),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},c===0?b(o):Me(e,o,_(i))))}))}function " +
  "Re({variants:n},{stories:e}){let t=[];return e.some(({source:r})=>r!==void 0)&&t.push([\"Source\",({story:r})=>E" +
  "(e[r].source??\"–\")]),e.some(({date:r})=>r!==void 0)&&t.push([\"Date\",({story:r})=>v(e[r].date??\"–\")]),n.length>" +
  "1&&(t.push([\"Wording\",({variant:r})=>String(r+1)]),t.push([\"Same words\",({variant:r})=>S(n[r].similarity)])),t" +
  "}function st(n,e){let t=[\"Story\",...Re(n,e).map(([r])=>r)];return s(\"table\",{},s(\"thead\",{},s(\"tr\",{},...t.map" +
  "(r=>s(\"th\",{scope:\"col\"},r)))),s(\"tbody\",{}))}function at(n,e,t){let r=t.stories[n.story],o=s(\"a\",{href:`#o-${" +
  "n.passage+1}-${n.place+1}`},E(N(r)));return s(\"tr\",{},s(\"th\",{scope:\"row\"},o,s(\"span\",{class:\"id\"},E(r.id))),." +
  "..Re(e,t).map(([a,i])=>s(\"td\",{\"data-head\":a},i(n))))}function it({evidence:{verbatim:n,home:e,edge:t,beyond:r" +
  ",perDocument:o,prose:a},...i}){let l=[[\"Stories\",[String(i.stories)]],[\"In the same words, figures apart\",[S(n" +
  ")]],[\"Whole sentences of prose\",[S(a)]],[\"At the head or the foot of its story\",[S(t)]],[\"… with a headline or" +
  " label in between\",[S(r)]],[\"Times in a story\",[String(Math.round(o*100)/100)]]];i.documents>i.stories&&l.spli" +
  "ce(1,0,[\"Texts, near-copies of a story counted\",[String(i.documents)]]),e&&l.push([\"Commonest source\",[E(e.sou" +
  "rce),`, in ${e.documents} of its ${e.pages} stories`]]),i.sources.length>Q+1&&l.push([\"All its sources\",i.sour" +
  "ces.flatMap((d,p)=>p===0?[E(d)]:[\", \",E(d)])]);let c=s(\"dl\",{});for(let[d,p]of l)c.append(s(\"div\",{},s(\"dt\",{}" +
  ",d),s(\"dd\",{},...p)));return c}function Ce(n){return n.stories.map((e,t)=>{let{fresh:r,copies:o}=e,a=new Set(n" +
  ".placesIn[t].map(({passage:c})=>c)).size,i=x(T(e).length,\"paragraph\"),l=a===0?i:`${i}, ${x(a,\"recurring passag" +
  "e\")}`;return s(\"article\",{id:`s-${t+1}`,class:\"story\",tabindex:-1,\"aria-labelledby\":`s-${t+1}-name`},s(\"div\",{" +
  "class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},S(r)),\" fresh\"),s(\"p\",{class:\"when\"},...lt(e)),o===void 0?void" +
  " 0:s(\"p\",{},s(\"a\",{href:`#e-${o+1}`},\"has near-copies\"))),s(\"div\",{class:\"main\"},s(\"h3\",{id:`s-${t+1}-name`,cl" +
  "ass:\"headline\",dir:\"auto\",lang:\"\"},s(\"a\",{href:`#s-${t+1}`},b(N(e)))),ue(e),s(\"p\",{class:\"id\"},E(e.id)),R(l,()" +
  "=>ct(e,t,n))))})}function lt({source:n,date:e}){let t=[];return n!==void 0&&t.push(E(n)),e!==void 0&&t.push(.." +
  ".t.length>0?[s(\"br\")]:[],v(e)),t}function ct(n,e,t){let r=s(\"div\",{class:\"reading\"}),o=t.placesIn[e],a=0;for(l" +
  "et i of T(n)){for(;a<o.length&&o[a].end<=i.start;)a++;r.append(dt(n,i,o,a,t))}return r}function dt(n,{start:e," +
  "end:t,verdict:r,...o},a,i,l){let c=s(\"p\",{dir:\"auto\",lang:\"\"}),{copies:d}=n,p=(...y)=>d===void 0?y:[s(\"a\",{hre" +
  "f:`#e-${d+1}`,class:\"copied\",\"data-copies\":d},...y)],u=(y,m)=>{let h=n.text.slice(y,m),M=b(h);return r===\"copy" +
  "\"&&/\\S/.test(h)?p(M):[M]},f=e;for(let y=i;y<a.length&&a[y].start<t;y++){let m=a[y],h=Math.max(f,m.start),M=Mat" +
  "h.min(t,m.end);h>=M||(c.append(...u(f,h)),c.append(s(\"a\",{class:`place ${l.passages[m.passage].role}`,href:`#p" +
  "-${m.passage+1}`,id:h===m.start?`o-${m.passage+1}-${m.place+1}`:void 0,\"data-place\":`${m.passage}-${m.place}`}" +
  ",b(n.text.slice(h,M)))),f=M)}c.append(...u(f,t));let g=document.createTextNode(V[r]);return s(\"div\",{class:`pa" +
  "ragraph ${r}`},s(\"p\",{class:\"verdict\"},...r===\"mixed\"&&o.copy>0?p(g):[g],r===\"mixed\"?s(\"span\",{},pt(o)):void 0" +
  "),c)}function pt({background:n,chrome:e,copy:t}){return`${S(Math.max(0,1-n-e-t))} fresh`}var ut={p:\"passages\"," +
  "s:\"stories\",o:\"stories\",e:\"copies\"},K=class{nav=s(\"nav\",{\"aria-label\":\"Views\"});main=s(\"main\",{id:\"content\",ta" +
  "bindex:-1});#e;#t;#n;constructor(e,t,r){this.#t=e,this.#n=r,this.#e=t.map(({name:a,title:i,about:l,articles:c}" +
  ")=>{let d=s(\"span\",{class:\"total\"},c.length.toLocaleString(\"en\")),p=s(\"p\",{class:\"nothing\",hidden:c.length>0}," +
  "\"There is none.\"),u=s(\"header\",{},s(\"h2\",{id:`${a}-name`},i),s(\"p\",{},l)),f=s(\"section\",{id:a,\"aria-labelledby" +
  "\":`${a}-name`,tabindex:-1},u,p,...c),g=s(\"a\",{href:`#${a}`},i,\" \",d);return{name:a,section:f,link:g,articles:c" +
  ",nothing:p,total:d}});let o=s(\"ul\",{},...this.#e.map(({link:a})=>s(\"li\",{},a)));this.nav.append(o),this.main.a" +
  "ppend(...this.#e.map(({section:a})=>a)),document.addEventListener(\"click\",a=>this.#r(a)),addEventListener(\"has" +
  "hchange\",()=>this.show(location.hash))}filter(e){let t=[];for(let{name:r,articles:o,nothing:a,total:i}of this." +
  "#e){let l=0;for(let[p,u]of o.entries()){let f=e[r][p];f&&l++,u.hidden===f&&(u.hidden=!f)}a.hidden=l>0,a.textCo" +
  "ntent=o.length>0?\"None is like this.\":\"There is none.\";let c=o.length.toLocaleString(\"en\");i.textContent=l===o" +
  ".length?c:`${l.toLocaleString(\"en\")} of ${c}`;let d={passages:[\"passage\"],stories:[\"story\",\"stories\"],copies:[" +
  "\"group of near-copies\",\"groups of near-copies\"]}[r];o.length>0&&t.push(`${l.toLocaleString(\"en\")} of ${x(o.len" +
  "gth,...d)}`)}return t.join(\", \")}show(e){let t=e.slice(1),[r,o,a]=t.split(\"-\"),i=this.#e.find(({name:u})=>u===" +
  "(ut[r]??t))??this.#e[0];for(let u of this.#e)u.section.hidden=u!==i,u===i?u.link.setAttribute(\"aria-current\",\"" +
  "page\"):u.link.removeAttribute(\"aria-current\");let l=r===\"o\"?this.#t.placesOf[Number(o)-1]?.[Number(a)-1]?.stor" +
  "y:void 0,c=r===\"o\"?l??-1:o===void 0?-1:Number(o)-1,d=i.articles[c];if(!d){scrollTo(0,0);return}d.hidden&&this." +
  "#n();for(let u of d.querySelectorAll(\"details\"))X(u);let p=r===\"o\"&&document.getElementById(t)||d;p.focus({pre" +
  "ventScroll:!0}),p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}),requestAnimationFrame(()=>p.scrollIntoView(" +
  "{block:r===\"o\"?\"center\":\"start\"}))}#r(e){if(e.defaultPrevented||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey" +
  ")return;let t=e.target.closest?.(\"a\")?.getAttribute(\"href\");t?.startsWith(\"#\")&&(e.preventDefault(),t===\"#cont" +
  "ent\"?this.main.focus():location.hash===t?this.show(t):location.hash=t)}};var w=pe(JSON.parse(document.getEleme" +
  "ntById(\"data\")?.textContent??\"\")),C=new W(w.stories),ee=new G(w),te=s(\"p\",{class:\"results\",\"aria-live\":\"polite" +
  "\",\"aria-atomic\":\"true\"}),Z=new B(w,C,n=>{te.textContent=P.filter(ee.find(n))}),P=new K(w,[{name:\"passages\",tit" +
  "le:\"Passages\",about:\"What recurs, the most repeated first.\",articles:De(w,C)},{name:\"stories\",title:\"Stories\"," +
  "about:\"How much of each is fresh, and what the rest is.\",articles:Ce(w)},{name:\"copies\",title:\"Near-copies\",ab" +
  "out:\"Stories that copy each other whole; they count as one.\",articles:Le(w)}],()=>{Z.clear(),te.textContent=`F" +
  "ilter cleared to show what the link leads to. ${P.filter(ee.find(Z.wanted))}`}),ne=s(\"div\",{class:\"page\"},s(\"a" +
  "\",{class:\"skip\",href:\"#content\"},\"Skip to the content\"),ft(w),s(\"div\",{class:\"controls\"},P.nav,Z.element,te),P" +
  ".main);document.body.prepend(ne);be(w,ne);we(ne);P.show(location.hash);\"requestIdleCallback\"in window&&request" +
  "IdleCallback(He);function He(n){ee.prepare(()=>n.timeRemaining()>2)||requestIdleCallback(He)}function ft({titl" +
  "e:n,stories:e,passages:t,copies:r}){let o=new Set(e.flatMap(({source:c})=>c??[])).size,a=[x(e.length,\"story\",\"" +
  "stories\")+(o>0?` from ${x(o,\"source\")}`:\"\"),C.first===void 0||C.last===void 0?\"\":D(C.first,C.last),x(t.length," +
  "\"passage\")+(t.length===1?\" recurs\":\" recur\"),r.length>0?x(r.length,\"group of near-copies\",\"groups of near-copi" +
  "es\"):\"\"],i=he(e),l=[\"fresh\",\"background\",\"chrome\",\"copy\"].map(c=>s(\"li\",{class:c},s(\"b\",{},S(i[c])),` ${V[c]}`" +
  "));return s(\"header\",{class:\"masthead\"},s(\"h1\",{dir:\"auto\"},n),s(\"p\",{class:\"facts\"},a.filter(c=>c!==\"\").join(" +
  "\" · \")),fe(i),s(\"ul\",{class:\"shares\",\"aria-label\":\"What the text of all stories is\"},...l))}})();";
export const SCRIPT_SHA256 =
  "yFpRgWNwxsF4EylV8uVvVNJen0pFaCpdBtlhIF2qREg=";
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
  " clamp(1rem,4vw,3rem) 5rem}.plain li{margin:1rem 0 1rem 2rem;list-style:decimal}.skip{position:absolute;inset-" +
  "inline-start:1rem;top:-4rem;padding:.5rem .75rem;background:var(--ink);color:var(--paper)}.skip:focus{top:.5re" +
  "m}h1{font:400 clamp(1.75rem,1.2rem + 2.2vw,2.75rem) / 1.12 var(--serif);letter-spacing:-.01em;text-wrap:balanc" +
  "e}.facts{margin:.6rem 0 1.4rem;color:var(--soft)}.bar{display:block;width:100%;height:.8rem}.bar .fresh{fill:v" +
  "ar(--fresh)}.bar .background{fill:var(--background)}.bar .chrome{fill:var(--chrome);fill-opacity:.75}.bar .cop" +
  "y{fill:var(--copy)}.shares{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-top:.6rem}.shares b{font-vari" +
  "ant-numeric:tabular-nums}.shares li:before{content:\"\";display:inline-block;width:.7em;height:.7em;margin-inlin" +
  "e-end:.5em;background:currentColor}.shares .fresh:before{background:var(--fresh)}.shares .background:before{ba" +
  "ckground:var(--background)}.shares .chrome:before{background:var(--chrome);opacity:.75}.shares .copy:before{ba" +
  "ckground:var(--copy)}.controls{margin:2rem 0 0;border-top:3px double var(--ink)}nav ul{display:flex;flex-wrap:" +
  "wrap;gap:0 2rem;padding:.9rem 0 0}nav a{display:block;padding:.25rem 0;border-bottom:2px solid transparent;fon" +
  "t:1.125rem / 1.4 var(--serif);text-decoration:none}nav a:hover{border-color:var(--field)}nav a[aria-current]{b" +
  "order-color:var(--ink)}.total{color:var(--soft);font:.8125rem var(--sans);font-variant-numeric:tabular-nums}fo" +
  "rm{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1rem;padding:1rem 0 0}form div{flex:1 1 8.5rem;min-w" +
  "idth:0;max-width:13rem}form .wide{flex:2 1 14rem;max-width:none}label{display:block;color:var(--soft);font-siz" +
  "e:.8125rem}input,select,button{min-height:2.25rem;padding:.25rem .5rem;border:1px solid var(--field);border-ra" +
  "dius:2px;background:var(--paper);color:var(--ink);font:inherit}input,form select{width:100%}button{padding-inl" +
  "ine:.9rem;cursor:pointer}button:hover{border-color:var(--ink)}.more{margin-top:.75rem}.results{min-height:1.45" +
  "em;margin-top:.5rem;color:var(--soft);font-size:.875rem}section>header{display:flex;flex-wrap:wrap;align-items" +
  ":baseline;gap:0 1rem;padding:1.25rem 0 1rem}h2{font:400 1.5rem / 1.3 var(--serif)}section>header p,p.nothing{c" +
  "olor:var(--soft)}article{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:0 2.5rem;padding:1.4rem 0;" +
  "border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 11rem;scroll-margin-top:." +
  "5rem}article:focus{outline:none}article[hidden]{display:none}.margin{color:var(--soft);font-size:.875rem}.marg" +
  "in p+p,.margin svg+p{margin-top:.3rem}.margin .figure{line-height:1.1}.margin .figure b{color:var(--ink);font:" +
  "400 2rem / 1 var(--serif);font-variant-numeric:lining-nums}.timeline{display:block;width:100%;max-width:13rem;" +
  "height:2rem;margin-top:.5rem}.timeline .all{fill:var(--line)}.timeline .mine{fill:var(--ink)}.timeline .base{s" +
  "troke:var(--field);vector-effect:non-scaling-stroke}.main>*{max-width:46rem}.main>details[open],.main>.bar{max" +
  "-width:none}.kicker{display:flex;align-items:baseline;gap:.75rem;margin-bottom:.35rem;color:var(--soft);font:4" +
  "00 .875rem / 1.4 var(--sans)}.kicker a,.headline a{text-decoration:none}.kicker a:hover,.headline a:hover{text" +
  "-decoration:underline}article:focus-visible .kicker a,article:focus-visible .headline a{outline:2px solid var(" +
  "--copy);outline-offset:3px}.tag{padding-inline-start:.5rem;border-inline-start:3px solid}.tag.background{color" +
  ":var(--background)}.tag.chrome{color:var(--chrome);border-inline-start-style:dotted}.text{font:1.125rem / 1.5 " +
  "var(--serif)}.headline{font:400 1.25rem / 1.3 var(--serif)}.id{color:var(--soft);font-size:.8125rem}.story .ba" +
  "r{margin:.6rem 0 .3rem}summary{width:fit-content;margin-top:.5rem;padding:.15rem 0;color:var(--soft);cursor:po" +
  "inter}summary:hover{color:var(--ink)}.inside{display:grid;grid-template-columns:minmax(0,3fr) minmax(14rem,2fr" +
  ");gap:1.75rem 2.5rem;margin-top:1rem}.inside>section:first-child{grid-column:1 / -1;max-width:46rem}h4{margin-" +
  "bottom:.4rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);font:600 .875rem / 1.4 var(--sans)}.leg" +
  "end,.note{color:var(--soft);font-size:.8125rem}.wordings{counter-reset:wording}.wordings li{position:relative;" +
  "margin-top:.9rem;padding-inline-start:2.25rem;counter-increment:wording}.wordings li:before{content:counter(wo" +
  "rding);position:absolute;inset-inline-start:0;color:var(--soft);font:1.125rem / 1.2 var(--serif)}.wordings .te" +
  "xt{font-size:1rem}del,ins{padding:0 .1em;color:inherit}del{background:var(--gone-tint);color:var(--gone);text-" +
  "decoration:line-through}ins{background:var(--new-tint);text-decoration:underline;text-decoration-thickness:2px" +
  ";text-decoration-color:var(--fresh);text-underline-offset:.15em}ins.figure{border:1.5px solid var(--ink);backg" +
  "round:none;font-weight:600;text-decoration:none}del:before,ins:before,del:after,ins:after{position:absolute;wi" +
  "dth:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}del:before{content:\" [dropped: \"}in" +
  "s:before{content:\" [inserted: \"}del.figure:before{content:\" [old figure: \"}ins.figure:before{content:\" [new fi" +
  "gure: \"}del:after,ins:after{content:\"] \"}table{width:100%;border-collapse:collapse;font-size:.875rem}th,td{pad" +
  "ding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weigh" +
  "t:400}thead th{overflow-wrap:normal;color:var(--soft);font-size:.8125rem}th .id{display:block}td{font-variant-" +
  "numeric:tabular-nums}td[data-head=Date]{white-space:nowrap}dl div{display:flex;justify-content:space-between;g" +
  "ap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--line);font-size:.875rem}dt{color:var(--soft)}dd{" +
  "text-align:end;font-variant-numeric:tabular-nums}.reading{max-width:54rem;margin-top:1rem}.paragraph{display:g" +
  "rid;grid-template-columns:minmax(0,1fr) 7rem;gap:0 1rem;margin-bottom:.2rem;padding:.35rem 0 .35rem .9rem;bord" +
  "er-inline-start:4px solid transparent}.paragraph>p:last-child{grid-row:1;grid-column:1;font:1.0625rem / 1.5 va" +
  "r(--serif)}.verdict{grid-row:1;grid-column:2;color:var(--soft);font-size:.8125rem;line-height:1.6rem}.verdict " +
  "span{display:block;line-height:1.3}.paragraph.fresh{border-color:var(--fresh)}.paragraph.background{border-col" +
  "or:var(--background);border-inline-start-style:double;background:var(--background-tint)}.paragraph.background " +
  ".verdict{color:var(--background)}.paragraph.chrome{border-color:var(--chrome);border-inline-start-style:dotted" +
  ";background:var(--chrome-tint)}.paragraph.chrome .verdict{color:var(--chrome)}.paragraph.copy{border-color:var" +
  "(--copy);border-inline-start-style:dashed;background:var(--copy-tint)}.paragraph.copy .verdict{color:var(--cop" +
  "y)}.paragraph.mixed{border-color:var(--field);border-inline-start-style:dashed}.place{text-decoration:none;bor" +
  "der-bottom:1.5px solid var(--background)}.place.chrome{border-bottom:1.5px dotted var(--chrome)}.paragraph.mix" +
  "ed .place.background{background:var(--background-tint)}.paragraph.mixed .place.chrome{background:var(--chrome-" +
  "tint)}.copied{text-decoration:none;border-bottom:1.5px dashed var(--copy)}.place:hover,.place:focus,.copied:ho" +
  "ver,.copied:focus{background:var(--paper)}.card{position:absolute;z-index:1;width:max-content;max-width:min(22" +
  "rem,calc(100vw - 1rem));padding:.7rem .9rem;border:1px solid var(--field);background:var(--paper);font-size:.8" +
  "75rem}.card li{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.card li:before{content:\"– \"}article:" +
  "not(:has(details[open]))>.main>.text{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-l" +
  "ine-clamp:8}.copied-by{margin-top:.4rem}.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margi" +
  "n:.75rem 0}.choice select{max-width:100%}caption{padding:.75rem 0;color:var(--soft);text-align:start}.side-by-" +
  "side{table-layout:fixed}.side-by-side td{padding:.5rem 1.5rem .5rem 0;font:1rem / 1.5 var(--serif)}.side-by-si" +
  "de td+td{padding-inline:1.5rem 0;border-inline-start:1px solid var(--line)}.side-by-side td p+p{margin-top:.5r" +
  "em}.control:before{content:attr(data-name);padding:0 .2em;border:1px dashed currentColor;font:.75em var(--sans" +
  ")}.control s{display:none}@media print,(max-width:50rem){.page,.plain{padding-top:1.5rem}article{grid-template" +
  "-columns:minmax(0,1fr);gap:.6rem;contain-intrinsic-size:auto 18rem}.margin{display:flex;flex-wrap:wrap;align-i" +
  "tems:baseline;gap:.1rem 1rem}.margin p+p,.margin svg+p{margin-top:0}.margin .figure b{font-size:1.5rem}.timeli" +
  "ne{flex:1 1 8rem;height:1.5rem;margin:0}.inside{grid-template-columns:minmax(0,1fr)}}@media screen and (max-wi" +
  "dth:50rem){.paragraph{grid-template-columns:minmax(0,1fr)}.paragraph>p:last-child{grid-row:2}.verdict{grid-col" +
  "umn:1;line-height:1.4}.verdict span{display:inline;margin-inline-start:.5em}form div{max-width:none}.places th" +
  "ead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.places tr{display:flex;flex-w" +
  "rap:wrap;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}.places th,.places td{padding:0;border" +
  ":0}.places th{flex:1 1 100%}.places td[data-head]:before{content:attr(data-head) \" \";color:var(--soft)}.side-b" +
  "y-side td,.side-by-side td+td{padding-inline:.5rem;font-size:.875rem}}@media(min-width:110rem){html{font-size:" +
  "118.75%}}@media(forced-colors:active){.bar,.timeline,.shares li:before{forced-color-adjust:none}}@media print{" +
  ":root{color-scheme:light}body{font-size:9.5pt}.page{max-width:none;padding:0}.skip,nav,form,summary,button,.ch" +
  "oice,.card{display:none}.controls{margin:1rem 0 0;border-top-width:1px}main>section[hidden]{display:block}arti" +
  "cle,.inside{display:block}article{content-visibility:visible}.inside section{margin-top:.75rem}.paragraph{grid" +
  "-template-columns:minmax(0,1fr) 5.5rem}dl{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem}dl div{padding:0;border" +
  ":0}h2,h3,h4,.kicker,.margin,section>header{break-after:avoid}.paragraph,.wordings li,tr,dl div,.margin{break-i" +
  "nside:avoid}p{orphans:3;widows:3}.paragraph,del,ins,.place,.bar,.shares li:before{print-color-adjust:exact;-we" +
  "bkit-print-color-adjust:exact}}";
export const STYLE_SHA256 =
  "tBr2M/xuSgFhW5I9qorlVC3UIZR7jBsaOM+Vv4yR1EA=";
