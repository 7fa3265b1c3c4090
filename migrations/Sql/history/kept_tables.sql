-- The tables that keep their old rows.
do $keep$ begin
    perform keep_history('outlets');
    perform keep_history('actors');
    perform keep_history('actor_aliases');
    perform keep_history('actor_roles');
    perform keep_history('topics');
    perform keep_history('topic_aliases');
    perform keep_history('measures');
    perform keep_history('articles');
    perform keep_history('article_authors');
    perform keep_history('article_sections');
    perform keep_history('propositions');
    perform keep_history('proposition_topics');
    perform keep_history('claims');
    perform keep_history('claim_claimants');
    perform keep_history('claim_hops');
    perform keep_history('claim_evidence');
    perform keep_history('claim_figures');
    perform keep_history('claim_relations');
    perform keep_history('proposition_relations');
    perform keep_history('named_search');
    perform keep_history('claim_search');
    perform keep_history('reanchorings');
    perform keep_history('reanchoring_spans');
    perform keep_history('reviews');
end $keep$;
