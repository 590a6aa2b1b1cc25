with earlier as (
    select *
    from read_json(
        '{{ env_var("UNGA_BUILD_HISTORY") | replace("'", "''") }}',
        format = 'newline_delimited',
        columns = {
            'build_id': 'varchar',
            'built_at': 'timestamp',
            'sources': 'varchar',
            'versions': 'varchar',
            'n_documents': 'integer',
            'n_proposals': 'integer',
            'n_votes': 'integer',
            'n_rejects': 'integer'
        }
    )
),

sources as (
    select
        coalesce(
            to_json(map(list(source_name order by source_name), list(n_copies order by source_name))), '{}'
        ) as sources
    from (
        select
            source_name,
            count(*) as n_copies
        from (
            select source_name from {{ ref('stg_documents') }}
            union all
            select source_name from {{ ref('stg_catalogue_records') }}
        ) as records
        group by source_name
    )
),

this_build as (
    select
        '{{ env_var("UNGA_BUILD_ID") }}' as build_id,
        cast('{{ env_var("UNGA_BUILT_AT") }}' as timestamp) as built_at,
        cast(sources.sources as varchar) as sources,
        '{{ env_var("UNGA_VERSIONS") | replace("'", "''") }}' as versions,
        cast((select count(*) from {{ ref('documents') }}) as integer) as n_documents,
        cast((select count(*) from {{ ref('proposals') }}) as integer) as n_proposals,
        cast((select count(*) from {{ ref('votes') }}) as integer) as n_votes,
        cast((select count(*) from {{ ref('rejects') }}) as integer) as n_rejects
    from sources
)

select
    earlier.build_id,
    earlier.built_at,
    earlier.sources,
    earlier.versions,
    earlier.n_documents,
    earlier.n_proposals,
    earlier.n_votes,
    earlier.n_rejects
from earlier
left join this_build on earlier.build_id = this_build.build_id
where this_build.build_id is null
union all
select
    build_id,
    built_at,
    sources,
    versions,
    n_documents,
    n_proposals,
    n_votes,
    n_rejects
from this_build
