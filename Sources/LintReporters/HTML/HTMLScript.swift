/// The script of the pages. They are read without it; with it, n and p go to the next and the
/// previous finding that is shown.
package enum HTMLScript {
  /// The script.
  package static let text: [UInt8] = Array(
    """
    "use strict";
    const shown=()=>[...document.querySelectorAll(".card")].filter(c=>c.getClientRects().length);
    const seen=c=>{const box=c.getBoundingClientRect();return box.bottom>0&&box.top<innerHeight};
    let last=null;
    const step=(by)=>{const cards=shown();if(!cards.length)return;
    const own=document.activeElement&&document.activeElement.closest(".card")||last;
    let at=own&&seen(own)?cards.indexOf(own):-1;
    if(at<0){const below=cards.findIndex(c=>c.getBoundingClientRect().top>8);
    at=by>0?(below<0?cards.length:below)-1:(below<0?cards.length:below)}
    const next=cards[Math.min(cards.length-1,Math.max(0,at+by))];
    last=next;next.focus({preventScroll:true});next.scrollIntoView({block:"center"})};
    const keys=document.querySelector(".keys");
    if(keys){keys.hidden=false;
    document.addEventListener("keydown",e=>{
    if(e.ctrlKey||e.altKey||e.metaKey||!keys.querySelector("input").checked)return;
    const by={n:1,j:1,p:-1,k:-1}[e.key];if(by){e.preventDefault();step(by)}})}
    document.addEventListener("click",e=>{
    const link=e.target.closest&&e.target.closest(".steps a");if(!link)return;
    e.preventDefault();const card=link.closest(".card");card.focus({preventScroll:true});
    step(link.dataset.by==="next"?1:-1)});

    """.utf8)

  /// What a policy calls the script.
  package static let source = HTMLStyle.contentSource(of: text)
}
